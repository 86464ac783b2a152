package io.bigredbutton.acceptance.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A folder to try {@code ./run} in: free ports, stand-in jars, and a PATH with only the tools that a test wants. */
final class Bench implements AutoCloseable {
    static final Path PROJECT = project();

    private static final List<String> TOOLS = List.of(
            "awk",
            "bash",
            "cat",
            "chmod",
            "cp",
            "curl",
            "cut",
            "dirname",
            "env",
            "find",
            "grep",
            "gzip",
            "head",
            "ln",
            "ls",
            "lsof",
            "mkdir",
            "mktemp",
            "mv",
            "od",
            "perl",
            "ps",
            "rm",
            "sed",
            "setsid",
            "sha256sum",
            "shasum",
            "sleep",
            "sort",
            "tail",
            "tar",
            "touch",
            "tr",
            "uname");
    private static final List<String> PORTS = List.of(
            "BRB_PORT",
            "BRB_WORKER_PORT",
            "SIMULATOR_PORT",
            "SIMULATOR_SMTP_PORT",
            "TEMPORAL_PORT",
            "TEMPORAL_UI_PORT");

    final Path folder;
    final Map<String, String> environment = new LinkedHashMap<>();
    private final Path tools;
    private final List<Running> started = new ArrayList<>();

    Bench(Path folder) {
        this.folder = folder;
        try {
            tools = tools();
            fill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill() throws IOException {
        for (var port : PORTS) {
            environment.put(port, Integer.toString(freePort()));
        }
        Files.createDirectories(path("tools"));
        Files.writeString(path("plan.yml"), "people: {}\n");
        Files.createDirectories(path("jars"));
        for (var piece : List.of("simulator", "worker", "api")) {
            standInJar(path("jars/" + piece + ".jar"));
        }
        environment.put("PATH", path("tools") + ":" + tools);
        environment.put("HOME", path("home").toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("BRB_JARS", path("jars").toString());
        environment.put("BRB_PLAN", path("plan.yml").toString());
        environment.put("BRB_DATA", path("data").toString());
        // Nobody listens there, so that no test ever waits for a download.
        environment.put("BRB_TEMPORAL_DOWNLOAD", "http://127.0.0.1:9");
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    int port(String variable) {
        return Integer.parseInt(environment.get(variable));
    }

    /** Puts a script on the PATH (or anywhere else in the folder, when the name has a slash). */
    Path script(String name, String... lines) throws IOException {
        var file = path(name.contains("/") ? name : "tools/" + name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!" + tools.resolve("bash") + "\n" + String.join("\n", lines) + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("not made executable: " + file);
        }
        return file;
    }

    /** What a script does to be taken for a Temporal server: writes down its arguments, and listens. */
    String[] temporalLike(String version) {
        return new String[] {
            "if [ \"$1\" = --version ]; then echo \"temporal version " + version + "\"; exit; fi",
            "echo \"$@\" >" + path("temporal-arguments"),
            "exec \"$JAVA_HOME/bin/java\" -cp " + path("jars/api.jar") + " " + StandIn.class.getName()
                    + " $TEMPORAL_PORT"
        };
    }

    Running run(String... arguments) {
        return run(PROJECT.resolve("run"), arguments);
    }

    Running run(Path script, String... arguments) {
        var command = new ArrayList<>(List.of(tools.resolve("bash").toString(), script.toString()));
        command.addAll(List.of(arguments));
        var running = new Running(command, environment, folder);
        started.add(running);
        return running;
    }

    @Override
    public void close() {
        started.forEach(Running::close);
    }

    /** Links to the tools that any machine has, and to nothing else. */
    private static Path tools() throws IOException {
        var tools = PROJECT.resolve("acceptance/target/tools");
        Files.createDirectories(tools);
        for (var tool : TOOLS) {
            for (var place : List.of("/usr/bin/", "/bin/", "/usr/sbin/", "/usr/local/bin/")) {
                if (Files.isExecutable(Path.of(place + tool)) && Files.notExists(tools.resolve(tool))) {
                    Files.createSymbolicLink(tools.resolve(tool), Path.of(place + tool));
                }
            }
        }
        return tools;
    }

    private static void standInJar(Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        var name = StandIn.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var in = StandIn.class.getClassLoader().getResourceAsStream(name)) {
            out.putNextEntry(new JarEntry(name));
            out.write(in.readAllBytes());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Path project() {
        var here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("launch")) ? here : here.resolve("..").normalize();
    }
}
