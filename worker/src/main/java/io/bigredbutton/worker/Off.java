package io.bigredbutton.worker;

import io.bigredbutton.effect.Trouble;
import java.lang.reflect.Proxy;

/** A vendor that is off: says so, whatever it is asked. */
final class Off {

    private Off() {}

    static <T> T port(Class<T> port, String why) {
        Object refusing = Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, args) -> {
            if (method.getDeclaringClass() != Object.class) {
                throw Trouble.refused(why);
            }
            return switch (method.getName()) {
                case "hashCode" -> System.identityHashCode(self);
                case "equals" -> args != null && self == args[0];
                default -> port.getSimpleName() + " (off)";
            };
        });
        return port.cast(refusing);
    }
}
