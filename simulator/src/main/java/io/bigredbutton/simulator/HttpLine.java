package io.bigredbutton.simulator;

import io.bigredbutton.simulator.vendor.Line;
import io.bigredbutton.simulator.vendor.Reply;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A request's connection on Jetty, down to its socket. */
final class HttpLine implements Line {

    private static final String PADDING = "x".repeat(64 * 1024);

    private final Request request;
    private final Response response;
    private final Callback callback;

    HttpLine(Request request, Response response, Callback callback) {
        this.request = request;
        this.response = response;
        this.callback = callback;
    }

    @Override
    public void answer(Reply reply) {
        response.setStatus(reply.status());
        reply.headers().forEach((name, value) -> response.getHeaders().put(new HttpField(name, value)));
        response.write(true, ByteBuffer.wrap(reply.body()), callback);
    }

    @Override
    public void flood(int bytes) {
        response.setStatus(200);
        response.getHeaders().put("Content-Type", "application/json;charset=UTF-8");
        try {
            Content.Sink.write(response, false, bytes("{\"padding\":\""));
            for (int sent = 0; sent < bytes; sent += PADDING.length()) {
                Content.Sink.write(response, false, bytes(PADDING));
            }
            Content.Sink.write(response, true, bytes("\"}"));
            callback.succeeded();
        } catch (IOException e) {
            callback.failed(e);
        }
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void reset() {
        try {
            if (endPoint().getTransport() instanceof SocketChannel channel) {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
        } catch (IOException e) {
            // The other side was faster: the connection is gone already.
            callback.failed(e);
            return;
        }
        drop();
    }

    @Override
    public void hang() {
        request.addFailureListener(failure -> drop());
        watch();
    }

    /** Looks once a second whether the other side is still there: nobody else reads from this connection any more. */
    private void watch() {
        request.getComponents()
                .getScheduler()
                .schedule(
                        () -> {
                            if (hasGone()) {
                                drop();
                            } else {
                                watch();
                            }
                        },
                        1,
                        TimeUnit.SECONDS);
    }

    private boolean hasGone() {
        if (!endPoint().isOpen()) {
            return true;
        }
        try {
            return !(endPoint().getTransport() instanceof SocketChannel channel)
                    || channel.read(ByteBuffer.allocate(1024)) < 0;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void drop() {
        endPoint().close();
        callback.failed(new EofException("dropped, as ordered"));
    }

    @Override
    public void later(Duration wait, Runnable deed) {
        request.getComponents()
                .getScheduler()
                .schedule(
                        () -> request.getComponents().getExecutor().execute(deed),
                        wait.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private EndPoint endPoint() {
        return request.getConnectionMetaData().getConnection().getEndPoint();
    }
}
