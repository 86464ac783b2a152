package io.bigredbutton.api.trouble;

import com.google.common.base.Throwables;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.client.WorkflowException;
import io.temporal.client.WorkflowUpdateTimeoutOrCancelledException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What went wrong, as the refusal that its sender can understand. */
public final class Sentences {

    private static final String OURS = "This is our own trouble, not yours: try again in a moment.";

    private Sentences() {}

    /** The refusal; what nobody understands is our own trouble. */
    public static Refusal of(Throwable trouble, HttpServletRequest request) {
        for (Throwable cause : Throwables.getCausalChain(trouble)) {
            Refusal refusal = known(cause, request);
            if (refusal != null) {
                return refusal;
            }
        }
        return new Refusal(HttpStatus.INTERNAL_SERVER_ERROR, OURS);
    }

    private static @Nullable Refusal known(Throwable cause, HttpServletRequest request) {
        if (cause instanceof Refusal refusal) {
            return refusal;
        } else if (cause instanceof StatusRuntimeException status) {
            return engine(status.getStatus());
        } else if (cause instanceof WorkflowUpdateTimeoutOrCancelledException
                || cause instanceof WorkflowException && cause.getCause() == null) {
            return engine(Status.DEADLINE_EXCEEDED);
        } else if (cause instanceof JacksonException json) {
            return json(json);
        } else if (cause instanceof HttpMessageNotReadableException && cause.getCause() == null) {
            return Refusal.wrong("The body is missing: send a JSON object.");
        } else if (cause instanceof HttpMediaTypeNotSupportedException type) {
            return new Refusal(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Type must be " + listed(type.getSupportedMediaTypes()) + ".");
        } else if (cause instanceof HttpMediaTypeNotAcceptableException type) {
            return new Refusal(
                    HttpStatus.NOT_ACCEPTABLE, "Accept must allow " + listed(type.getSupportedMediaTypes()) + ".");
        }
        return route(cause, request);
    }

    private static @Nullable Refusal route(Throwable cause, HttpServletRequest request) {
        if (cause instanceof NoResourceFoundException || cause instanceof NoHandlerFoundException) {
            return Refusal.missing("There is nothing at " + request.getMethod() + " " + request.getRequestURI() + ".");
        } else if (cause instanceof HttpRequestMethodNotSupportedException method) {
            String[] possible = method.getSupportedMethods();
            return new Refusal(
                    HttpStatus.METHOD_NOT_ALLOWED,
                    request.getRequestURI() + " does not take " + request.getMethod()
                            + (possible == null
                                    ? "."
                                    : ", only " + String.join(", ", new TreeSet<>(List.of(possible))) + "."));
        } else if (cause instanceof MissingServletRequestParameterException parameter) {
            return Refusal.wrong(parameter.getParameterName() + " is missing.");
        } else if (cause instanceof MethodArgumentTypeMismatchException mismatch) {
            return Refusal.wrong(mismatch.getName() + " has a value that is not possible.");
        }
        return null;
    }

    /** Whatever Temporal says that no door has understood is our own trouble, never the caller's. */
    private static Refusal engine(Status status) {
        String why = switch (status.getCode()) {
            case UNAVAILABLE, CANCELLED -> "Temporal cannot be reached";
            case DEADLINE_EXCEEDED -> "Temporal did not answer in time";
            case RESOURCE_EXHAUSTED -> "Temporal is asked for too much at once";
            default -> "Temporal is not ready (" + status.getCode() + ")";
        };
        return new Refusal(
                HttpStatus.SERVICE_UNAVAILABLE, why + "; try again in a moment, with the same Idempotency-Key.");
    }

    private static Refusal json(JacksonException trouble) {
        if (trouble instanceof UnrecognizedPropertyException unknown) {
            String possible = String.valueOf(unknown.getKnownPropertyIds()).replaceAll("[\\[\\]]", "");
            return Refusal.wrong("The body has an unknown field '" + clean(unknown.getPropertyName())
                    + "'; it can have: " + possible + ".");
        }
        if (trouble instanceof DatabindException mapped && !(trouble.getCause() instanceof StreamReadException)) {
            return wrongType(mapped);
        }
        long line = trouble.getLocation() == null
                ? 1
                : Math.max(1, trouble.getLocation().getLineNr());
        return Refusal.wrong("The body is not JSON that can be read (line " + line + ").");
    }

    private static Refusal wrongType(DatabindException mapped) {
        String field = mapped.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        if (field.isEmpty()) {
            return Refusal.wrong("The body must be a JSON object.");
        }
        Class<?> wanted = mapped instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        String right = wanted == Boolean.class
                ? "true or false"
                : wanted != null && Collection.class.isAssignableFrom(wanted) ? "a list of texts" : "a text";
        return Refusal.wrong(clean(field) + " must be " + right + ".");
    }

    private static String listed(List<?> types) {
        return types.isEmpty()
                ? "something else"
                : types.stream().map(String::valueOf).collect(Collectors.joining(" or "));
    }

    private static String clean(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]", " ");
        return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
    }
}
