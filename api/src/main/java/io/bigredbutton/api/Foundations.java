package io.bigredbutton.api;

import io.bigredbutton.api.trouble.ProblemValve;
import io.bigredbutton.engine.Engine;
import io.bigredbutton.engine.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import java.time.Clock;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

/** What every door stands on. */
@Configuration(proxyBeanMethods = false)
class Foundations {

    @Bean(destroyMethod = "close")
    Engine engine(Settings settings, MeterRegistry registry) {
        return Engine.of(settings, registry, "api");
    }

    @Bean
    Preparing preparing(Engine engine) {
        return new Preparing(engine);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Big Red Button")
                        .version("v1")
                        .description(
                                "Declare incidents and say words to them. Errors are application/problem+json with one"
                                        + " sentence in detail; Idempotency-Key is honoured on every POST; our own trouble is 503"
                                        + " with Retry-After."));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** A text must be sent as a text, an unknown field is refused, and a field comes once. */
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return json -> json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .withCoercionConfig(LogicalType.Textual, config -> {
                    config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                    config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                    config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                })
                .withCoercionConfig(LogicalType.Boolean, config -> {
                    config.setCoercion(CoercionInputShape.String, CoercionAction.Fail);
                    config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                });
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containersOwnErrors() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }
}
