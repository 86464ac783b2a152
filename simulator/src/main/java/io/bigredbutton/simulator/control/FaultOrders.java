package io.bigredbutton.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bigredbutton.simulator.faults.Fault;
import io.bigredbutton.simulator.faults.Trouble;
import io.bigredbutton.simulator.vendor.Ask;
import io.bigredbutton.simulator.vendor.Problem;
import io.bigredbutton.simulator.vendor.Vendor;
import io.bigredbutton.simulator.world.Json;
import io.bigredbutton.simulator.world.World;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the order of a fault, from JSON or from the page's form, and refuses one that could never come true. */
final class FaultOrders {

    private static final Set<String> FIELDS = Set.of("vendor", "operation", "fault", "times", "match", "chance");

    private final World world;
    private final List<Vendor> vendors;

    FaultOrders(World world, List<Vendor> vendors) {
        this.world = world;
        this.vendors = vendors;
    }

    Fault read(Ask ask) {
        ObjectNode order = ask.isForm() ? form(ask) : ask.json();
        order.fieldNames().forEachRemaining(FaultOrders::checkField);
        Vendor vendor = vendor(text(order, "vendor"));
        String operation = operation(vendor, text(order, "operation"));
        String fault = trouble(vendor, text(order, "fault")).name();
        return new Fault(
                vendor.name(),
                operation,
                fault,
                times(order),
                order.hasNonNull("match") ? text(order, "match") : null,
                chance(order),
                world.now(),
                0,
                0);
    }

    private static ObjectNode form(Ask ask) {
        ObjectNode order = Json.object();
        ask.fields().forEach((name, values) -> {
            String value = values.get(0).strip();
            if (!value.isEmpty()) {
                boolean number = Set.of("times", "chance").contains(name) && value.matches("\\d{1,6}(\\.\\d{1,6})?");
                order.set(name, number ? Json.tree(number(value)) : Json.tree(value));
            }
        });
        return order;
    }

    private static Number number(String value) {
        return value.contains(".") ? (Number) Double.valueOf(value) : (Number) Integer.valueOf(value);
    }

    private static void checkField(String name) {
        if (!FIELDS.contains(name)) {
            throw new Problem(
                    400,
                    "The field '" + name
                            + "' is not known; a fault has vendor, operation, fault, times, match and chance.");
        }
    }

    private static String text(ObjectNode order, String field) {
        JsonNode value = order.path(field);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw new Problem(400, "The field '" + field + "' is required and is a text.");
        }
        return value.textValue();
    }

    private Vendor vendor(String name) {
        return vendors.stream()
                .filter(vendor -> vendor.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        400,
                        "There is no vendor '" + name + "'; 'vendor' is one of "
                                + vendors.stream().map(Vendor::name).sorted().collect(Collectors.joining(", "))
                                + "."));
    }

    private static String operation(Vendor vendor, String operation) {
        if (!operation.equals("*") && !vendor.operations().contains(operation)) {
            throw new Problem(
                    400,
                    "The vendor '" + vendor.name() + "' has no operation '" + operation
                            + "'; 'operation' is * or one of "
                            + vendor.operations().stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        return operation;
    }

    private static Trouble trouble(Vendor vendor, String fault) {
        try {
            Trouble trouble = Trouble.of(fault, vendor.ownFaults());
            vendor.refusalOf(trouble).ifPresent(sentence -> {
                throw new Problem(400, sentence);
            });
            return trouble;
        } catch (IllegalArgumentException e) {
            throw new Problem(400, String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Integer times(ObjectNode order) {
        JsonNode times = order.path("times");
        if (times.isMissingNode() || times.isNull()) {
            return null;
        }
        if (!times.isInt() || times.intValue() < 1) {
            throw new Problem(400, "The field 'times' is a whole number from 1 on; leave it out for until cleared.");
        }
        return times.intValue();
    }

    private static @Nullable Double chance(ObjectNode order) {
        JsonNode chance = order.path("chance");
        if (chance.isMissingNode() || chance.isNull()) {
            return null;
        }
        if (!chance.isNumber() || chance.doubleValue() < 0 || chance.doubleValue() > 1) {
            throw new Problem(400, "The field 'chance' is a number from 0 to 1.");
        }
        return chance.doubleValue();
    }
}
