package org.lectern.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are read as names, sorted alike on every database, and found by their initials. */
class NameFormsTest {

    @ParameterizedTest
    @CsvSource({
        "曾小明, zeng xiao ming, zxm",
        "单丽, shan li, sl",
        "仇英, qiu ying, qy",
        "解缙, xie jin, xj",
        "区志华, ou zhi hua, ozh",
        "查良, zha liang, zl",
        "尉迟敬德, yu chi jing de, ycjd",
        "张三丰, zhang san feng, zsf",
        "买买提·艾力, mai mai ti ai li, mmtal",
        "O'Neil Smith, o'neil smith, os",
        "José Müller, jose muller, jm",
        "Null, null, n"
    })
    void chineseNamesAreReadAsNames(String name, String sort, String initials) {
        NameForms forms = NameForms.of(name);
        assertThat(forms.sort()).isEqualTo(sort);
        assertThat(forms.initials()).isEqualTo(initials);
    }

    /** The control: the plain transform, which the product must not use, gets surnames wrong. */
    @Test
    void thePlainTransformReadsSurnamesWrong() {
        Transliterator plain = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
        assertThat(plain.transliterate("曾")).isEqualTo("ceng");
        assertThat(plain.transliterate("单")).isEqualTo("dan");
        assertThat(NameForms.of("单").sort()).isEqualTo("shan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"㛃", "䶮", "张䶮", "李㛃", "𫖯𬀩𬭊"})
    void rareCharactersHaveAPlaceInTheOrder(String name) {
        NameForms forms = NameForms.of(name);
        assertThat(forms.fullName()).isEqualTo(name);
        assertThat(forms.sort()).isNotBlank();
        assertThat(forms.initials()).isNotBlank();
        assertThat(forms.norm()).isEqualTo(name);
    }

    @Test
    void aRareCharacterOfAGivenNameDoesNotPutThePersonLast() {
        List<String> sorted = Stream.of("周一", "李㛃", "王五", "安然")
                .sorted((a, b) ->
                        NameForms.of(a).sort().compareTo(NameForms.of(b).sort()))
                .toList();
        assertThat(sorted).containsExactly("安然", "李㛃", "王五", "周一");
    }

    @ParameterizedTest
    @ValueSource(strings = {"买买提·艾力", "买买提•艾力", "买买提・艾力", "买买提･艾力", "买买提 · 艾力", "买买提‧艾力"})
    void everyMiddleDotBecomesOne(String name) {
        NameForms forms = NameForms.of(name);
        assertThat(forms.fullName()).isEqualTo("买买提\u00B7艾力");
        assertThat(forms.norm()).isEqualTo(NameForms.of("买买提·艾力").norm());
    }

    @Test
    void aNameOfTheGreatestLengthFitsItsColumns() {
        NameForms chinese = NameForms.of("𬭊".repeat(50));
        NameForms pinyin = NameForms.of("庄".repeat(100));
        for (NameForms forms : List.of(chinese, pinyin)) {
            assertThat(forms.sort()).hasSizeLessThanOrEqualTo(NameForms.SORT_LENGTH);
            assertThat(forms.initials()).hasSizeLessThanOrEqualTo(NameForms.INITIALS_LENGTH);
            assertThat(forms.norm()).hasSizeLessThanOrEqualTo(NameForms.NORM_LENGTH);
        }
    }
}
