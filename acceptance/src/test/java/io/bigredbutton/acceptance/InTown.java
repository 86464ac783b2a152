package io.bigredbutton.acceptance;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One town for all tests, since founding one takes a while; each test finds it whole and every vendor well, and ends
 * the incidents that it began.
 */
public final class InTown implements ParameterResolver, BeforeEachCallback {

    private static final Namespace OURS = Namespace.create(InTown.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        Town town = town(context);
        town.getUp();
        town.world.allWell();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Town.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return town(context);
    }

    private static Town town(ExtensionContext context) {
        return context.getRoot().getStore(OURS).computeIfAbsent(Town.class, none -> new Town(), Town.class);
    }
}
