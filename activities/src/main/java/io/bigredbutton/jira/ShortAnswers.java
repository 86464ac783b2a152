package io.bigredbutton.jira;

import io.bigredbutton.effect.AnswerTooLong;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** Reads no more of an answer than any honest one has. */
final class ShortAnswers implements ClientHttpRequestInterceptor {

    private static final long LONGEST = 1 << 20;

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        return new Shortened(execution.execute(request, body));
    }

    /** An answer that ends in a failure where it is too long. */
    private record Shortened(ClientHttpResponse whole) implements ClientHttpResponse {

        @Override
        public HttpStatusCode getStatusCode() throws IOException {
            return whole.getStatusCode();
        }

        @Override
        public String getStatusText() throws IOException {
            return whole.getStatusText();
        }

        @Override
        public HttpHeaders getHeaders() {
            return whole.getHeaders();
        }

        @Override
        public InputStream getBody() throws IOException {
            return new Counted(whole.getBody());
        }

        @Override
        public void close() {
            whole.close();
        }
    }

    /** Counts what is read. */
    private static final class Counted extends FilterInputStream {

        private long left = LONGEST;

        Counted(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws AnswerTooLong {
            left -= read;
            if (left < 0) {
                throw new AnswerTooLong();
            }
        }
    }
}
