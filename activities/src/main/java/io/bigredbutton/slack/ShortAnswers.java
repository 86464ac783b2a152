package io.bigredbutton.slack;

import io.bigredbutton.effect.AnswerTooLong;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;

/** Reads no more of an answer than any honest one has. */
final class ShortAnswers implements Interceptor {

    private static final long LONGEST = 1 << 20;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response answer = chain.proceed(chain.request());
        ResponseBody body = answer.body();
        return body == null
                ? answer
                : answer.newBuilder()
                        .body(ResponseBody.create(shortened(body), body.contentType(), body.contentLength()))
                        .build();
    }

    private static BufferedSource shortened(ResponseBody body) {
        return Okio.buffer(new ForwardingSource(body.source()) {
            private long left = LONGEST;

            @Override
            public long read(Buffer sink, long most) throws IOException {
                long read = super.read(sink, most);
                left -= Math.max(read, 0);
                if (left < 0) {
                    throw new AnswerTooLong();
                }
                return read;
            }
        });
    }
}
