package org.lectern.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.shared.Language;
import org.lectern.shared.Messages;

/** Every state that has a word has its own look: a word without an icon would be a state by colour alone. */
class ChipsTest {

    private static final List<String> STATES = List.of("State", "Window", "Phase", "Status", "Outcome");

    private final Chips chips = new Chips();

    @Test
    void everyStateHasItsLook() {
        List<Enum<?>> states = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.lectern").stream()
                        .filter(JavaClass::isEnum)
                        .filter(type -> STATES.stream().anyMatch(type.getSimpleName()::endsWith))
                        .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                        .<Enum<?>>map(constant -> (Enum<?>) constant)
                        .filter(state -> Messages.in(Language.EN).has(key(state)))
                        .toList();
        assertThat(states).hasSizeGreaterThan(30);
        assertThat(states)
                .filteredOn(state -> chips.icon(state).equals(chips.icon(null))
                        && !key(state).endsWith(".NOT_OPENED"))
                .extracting(ChipsTest::key)
                .isEmpty();
    }

    private static String key(Enum<?> state) {
        return state.getDeclaringClass().getSimpleName() + "." + state.name();
    }
}
