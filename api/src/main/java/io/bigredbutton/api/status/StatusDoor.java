package io.bigredbutton.api.status;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is on and off, for programs. */
@RestController
class StatusDoor {

    private final WholeStatus status;

    StatusDoor(WholeStatus status) {
        this.status = status;
    }

    @GetMapping(path = "/api/v1/status", produces = MediaType.APPLICATION_JSON_VALUE)
    StatusView status() {
        return status.now(false);
    }
}
