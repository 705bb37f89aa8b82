package io.engagementdesk.web;

import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.List;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How JSON is read: what is not a text is not taken for one. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

    private static final List<CoercionInputShape> NO_TEXTS =
            List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);

    @Bean
    Jackson2ObjectMapperBuilderCustomizer textsAreTexts() {
        return json -> json.postConfigurer(mapper -> {
            var texts = mapper.coercionConfigFor(LogicalType.Textual);
            NO_TEXTS.forEach(shape -> texts.setCoercion(shape, CoercionAction.Fail));
        });
    }
}
