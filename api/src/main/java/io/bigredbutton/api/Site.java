package io.bigredbutton.api;

import io.bigredbutton.engine.Settings;
import io.bigredbutton.engine.WrongSetting;
import io.bigredbutton.incident.IncidentId;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Where the API listens, and the address people use.
 *
 * @param host always of this machine alone, until people can log in
 * @param address without a slash at its end
 */
public record Site(String host, int port, URI address) {

    static Site in(Settings settings) {
        String host = settings.text("BRB_HOST", "127.0.0.1");
        if (!loopback(host)) {
            throw new WrongSetting("BRB_HOST must be a loopback address such as 127.0.0.1: until people can log in, the"
                    + " API listens to this machine alone (docs/operations.md shows the proxy that lets /hooks in).");
        }
        int port = settings.port("BRB_PORT", 8080);
        return new Site(host, port, settings.site("BRB_PUBLIC_URL", "http://127.0.0.1:" + port));
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** An address here. */
    public URI at(String path) {
        return URI.create(address + path);
    }

    /** The page of an incident, for people. */
    public URI page(IncidentId incident) {
        return at("/incidents/" + incident);
    }
}
