package io.bigredbutton.api.trouble;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container sends what failed before or after our own doors. */
@Controller
class ErrorDoor implements ErrorController {

    private final Troubles troubles;

    ErrorDoor(Troubles troubles) {
        this.troubles = troubles;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        Object exception = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        Refusal refusal;
        if (exception instanceof Throwable trouble && (status == null || status.is5xxServerError())) {
            refusal = Sentences.of(trouble, request);
        } else {
            refusal = ContainerErrors.of(status == null ? HttpStatus.NOT_FOUND : status);
        }
        if (refusal.status().is5xxServerError()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        }
        return troubles.answer(refusal, request);
    }
}
