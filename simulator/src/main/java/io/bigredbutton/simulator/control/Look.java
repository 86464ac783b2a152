package io.bigredbutton.simulator.control;

import io.bigredbutton.simulator.vendor.Ask;
import io.bigredbutton.simulator.vendor.Problem;
import io.bigredbutton.simulator.vendor.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.zip.CRC32;

/** The files that the page is made with: its own, and those of the webjars, in whichever version these are. */
final class Look {

    private static final String OURS = "world/static/";
    private static final String MAVEN = "META-INF/maven/org.webjars.npm/";

    private final Map<String, Reply> files = new HashMap<>();

    Look() {
        files.put("pico.min.css", file("text/css", ofWebjar("picocss__pico", "css/pico.min.css")));
        files.put("htmx.min.js", file("text/javascript", ofWebjar("htmx.org", "dist/htmx.min.js")));
        files.put("world.css", file("text/css", OURS + "world.css"));
        files.put("world.js", file("text/javascript", OURS + "world.js"));
        files.put("morph.js", file("text/javascript", OURS + "morph.js"));
        files.put("ring.js", file("text/javascript", OURS + "ring.js"));
    }

    /** The file of that name; a browser that has it is told so. */
    Reply file(Ask ask) {
        String name = ask.parameter("file");
        Reply file = files.get(name);
        if (file == null) {
            throw new Problem(404, "There is no file '" + name + "' for this page.");
        }
        String tag = String.valueOf(file.headers().get("ETag"));
        return tag.equals(ask.header("If-None-Match")) ? Reply.nothing(304).with("ETag", tag) : file;
    }

    private static String ofWebjar(String artifact, String path) {
        Properties properties = new Properties();
        try (InputStream in = open(MAVEN + artifact + "/pom.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "META-INF/resources/webjars/" + artifact + "/" + properties.getProperty("version") + "/" + path;
    }

    private static Reply file(String type, String path) {
        try (InputStream in = open(path)) {
            byte[] bytes = in.readAllBytes();
            CRC32 sum = new CRC32();
            sum.update(bytes);
            return Reply.text(200, type, new String(bytes, StandardCharsets.UTF_8))
                    .with("Cache-Control", "no-cache")
                    .with("ETag", "\"" + Long.toHexString(sum.getValue()) + "\"")
                    .with("X-Content-Type-Options", "nosniff");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) {
        InputStream in = Look.class.getClassLoader().getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("The simulator's jar lacks " + path + "; build it again.");
        }
        return in;
    }
}
