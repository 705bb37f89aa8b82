package io.engagementdesk.proposal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import org.joda.money.Money;

/** Writes amounts as {@code EUR 21.40} and reads them. */
final class MoneyModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    MoneyModule() {
        addSerializer(new Writer());
        addDeserializer(Money.class, new Reader());
    }

    private static final class Writer extends StdScalarSerializer<Money> {

        private static final long serialVersionUID = 1L;

        Writer() {
            super(Money.class);
        }

        @Override
        public void serialize(Money amount, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(amount.toString());
        }
    }

    private static final class Reader extends StdScalarDeserializer<Money> {

        private static final long serialVersionUID = 1L;

        Reader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Money.parse(json.getText());
        }
    }
}
