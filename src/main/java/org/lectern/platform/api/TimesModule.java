package org.lectern.platform.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.function.Function;

/**
 * Times in JSON: an instant is ISO 8601 with an offset, a day is {@code 2026-11-20}, a time {@code 09:00}, a zone
 * {@code Asia/Shanghai}; years 1900 to 2999.
 */
class TimesModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    TimesModule() {
        read(Instant.class, text -> OffsetDateTime.parse(text).toInstant());
        read(OffsetDateTime.class, OffsetDateTime::parse);
        read(LocalDate.class, LocalDate::parse);
        read(LocalTime.class, LocalTime::parse);
        write(Instant.class);
        write(OffsetDateTime.class);
        write(LocalDate.class);
        write(LocalTime.class);
        write(ZoneId.class);
    }

    private <T> void read(Class<T> type, Function<String, T> parse) {
        addDeserializer(type, new StdScalarDeserializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                if (parser.currentToken() != JsonToken.VALUE_STRING) {
                    return type.cast(context.handleUnexpectedToken(type, parser));
                }
                try {
                    T value = parse.apply(parser.getText());
                    return inRange(value);
                } catch (DateTimeException | NumberFormatException e) {
                    return type.cast(context.handleWeirdStringValue(type, parser.getText(), "not a time"));
                }
            }
        });
    }

    private static <T> T inRange(T value) {
        if (!(value instanceof LocalTime)) {
            int year = Integer.parseInt(value.toString().split("-", 2)[0]);
            if (year < 1900 || year > 2999) {
                throw new DateTimeException("year out of range");
            }
        }
        return value;
    }

    private <T> void write(Class<T> type) {
        addSerializer(type, new StdScalarSerializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(value.toString());
            }
        });
    }
}
