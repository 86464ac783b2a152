package io.bigredbutton.simulator;

import io.bigredbutton.simulator.control.Control;
import io.bigredbutton.simulator.vendor.Ask;
import io.bigredbutton.simulator.vendor.Counter;
import io.bigredbutton.simulator.vendor.Line;
import io.bigredbutton.simulator.vendor.Problem;
import io.bigredbutton.simulator.vendor.Reply;
import io.bigredbutton.simulator.vendor.WebVendor;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Where every HTTP request comes in: to a vendor by its root, or to the world itself. */
final class HttpDoor extends Handler.Abstract {

    private static final int MOST = 8 * 1024 * 1024;

    private final List<WebVendor> vendors;
    private final Counter counter;
    private final Control control;

    HttpDoor(List<WebVendor> vendors, Counter counter, Control control) {
        this.vendors = List.copyOf(vendors);
        this.counter = counter;
        this.control = control;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Line line = new HttpLine(request, response, callback);
        try {
            byte[] body = bodyOf(request);
            if (body.length > MOST) {
                line.answer(new Problem(413, "The body is over 8 MB; send a smaller one.").reply());
            } else {
                lead(ask(request, body), line);
            }
        } catch (Problem e) {
            line.answer(e.reply());
        } catch (IOException e) {
            callback.failed(e);
        }
        return true;
    }

    private void lead(Ask ask, Line line) {
        if (control.knows(ask)) {
            control.take(ask, line);
            return;
        }
        for (WebVendor vendor : vendors) {
            if (ask.path().startsWith(vendor.root() + "/")) {
                counter.take(vendor, ask, line);
                return;
            }
        }
        if (ask.path().equals("/health")) {
            line.answer(Reply.json(200, Map.of("status", "UP")));
        } else {
            line.answer(control.answer(ask));
        }
    }

    private static byte[] bodyOf(Request request) throws IOException {
        try (InputStream in = Request.asInputStream(request)) {
            return in.readNBytes(MOST + 1);
        }
    }

    private static Ask ask(Request request, byte[] body) {
        HttpURI uri = request.getHttpURI();
        String path = uri.getDecodedPath();
        String query = uri.getQuery();
        return new Ask(
                request.getMethod(),
                path == null ? "/" : path,
                query == null ? "" : query,
                name -> request.getHeaders().get(name),
                body);
    }
}
