package org.lectern.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lectern.platform.api.JsonBody;

/** Whatever a resource answers can be written as JSON: no answer holds a type for which there is no form. */
class JsonAnswersTest {

    /** One of each type that has a form. */
    private static final List<Object> WRITTEN = List.of(
            "text",
            true,
            1,
            1L,
            1.5,
            BigDecimal.ONE,
            Instant.EPOCH,
            LocalDate.EPOCH,
            LocalTime.NOON,
            ZoneId.of("Asia/Shanghai"));

    @Test
    void everyAnswerHasAForm() {
        Set<String> wrong = new TreeSet<>();
        Set<Type> seen = new HashSet<>();
        resources()
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(JsonAnswersTest::isOperation)
                .forEach(operation -> look(operation.getGenericReturnType(), name(operation), seen, wrong));
        assertThat(seen).hasSizeGreaterThan(60);
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsSaidToHaveAFormIsWritten() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonBody()
                .writeTo(
                        WRITTEN,
                        List.class,
                        List.class,
                        new Annotation[0],
                        MediaType.APPLICATION_JSON_TYPE,
                        new MultivaluedHashMap<>(),
                        out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "[\"text\",true,1,1,1.5,1,\"1970-01-01T00:00:00Z\",\"1970-01-01\",\"12:00\",\"Asia/Shanghai\"]");
    }

    /** The control: a length of time has no form, however deep it stands. */
    @Test
    void whatHasNoFormIsFound() {
        record Inner(List<Map<String, Duration>> lengths) {}
        record Outer(String name, Inner inner) {}
        Set<String> wrong = new TreeSet<>();
        look(Outer.class, "answer", new HashSet<>(), wrong);
        assertThat(wrong).containsExactly("answer.inner.lengths: java.time.Duration");
    }

    private static java.util.stream.Stream<Class<?>> resources() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.lectern").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect);
    }

    private static boolean isOperation(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && Arrays.stream(method.getAnnotations())
                        .anyMatch(one -> one.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static String name(Method operation) {
        return operation.getDeclaringClass().getSimpleName() + "." + operation.getName();
    }

    private static void look(Type type, String where, Set<Type> seen, Set<String> wrong) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(each -> look(each, where, seen, wrong));
            look(generic.getRawType(), where, seen, wrong);
        } else if (type instanceof WildcardType wild) {
            Arrays.stream(wild.getUpperBounds()).forEach(each -> look(each, where, seen, wrong));
        } else if (type instanceof Class<?> plain && !(type instanceof TypeVariable) && seen.add(type)) {
            look(plain, where, seen, wrong);
        }
    }

    private static void look(Class<?> type, String where, Set<Type> seen, Set<String> wrong) {
        if (type.isRecord()) {
            for (RecordComponent part : type.getRecordComponents()) {
                look(part.getGenericType(), where + "." + part.getName(), seen, wrong);
            }
        } else if (!isWritten(type)) {
            wrong.add(where + ": " + type.getName());
        }
    }

    private static boolean isWritten(Class<?> type) {
        return type.isPrimitive()
                || type.isEnum()
                || type == Object.class
                || WRITTEN.stream().anyMatch(type::isInstance)
                || Map.class.isAssignableFrom(type)
                || Collection.class.isAssignableFrom(type)
                || Response.class.isAssignableFrom(type)
                || type == byte[].class;
    }
}
