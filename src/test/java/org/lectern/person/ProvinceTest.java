package org.lectern.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.shared.InvalidInput;
import org.lectern.testing.InProcess;

@InProcess
class ProvinceTest {

    @Inject
    private Provinces provinces;

    @ParameterizedTest
    @CsvSource({
        "Guangdong, Guangdong",
        "guangdong, Guangdong",
        "CN-GD, Guangdong",
        "GD, Guangdong",
        "广东省, Guangdong",
        "广东, Guangdong",
        "新疆, Xinjiang",
        "广西, Guangxi",
        "内蒙古自治区, Inner Mongolia",
        "SX, Shanxi",
        "SN, Shaanxi"
    })
    void provincesAnswerToTheirNames(String said, String code) {
        assertThat(provinces.known("province", said)).isEqualTo(code);
    }

    @Test
    void anUnknownProvinceIsRefusedAndNoneIsNone() {
        assertThatThrownBy(() -> provinces.known("province", "Atlantis")).isInstanceOf(InvalidInput.class);
        assertThat(provinces.known("province", "　")).isNull();
    }
}
