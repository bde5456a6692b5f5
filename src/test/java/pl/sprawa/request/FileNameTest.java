package pl.sprawa.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "photo.jpg, photo.jpg",
        "Ulica Żwirki 1.JPEG, Ulica Żwirki 1.JPEG",
        "../../etc/passwd, passwd.jpg",
        "..\\..\\boot.ini, boot.ini.jpg",
        "virus.exe, virus.exe.jpg",
        "a\"b<c>;d%.jpg, abcd.jpg",
        ".jpg, jpg.jpg",
        "/, plik.jpg",
        "``, plik.jpg"})
    void isHarmless(String given, String harmless) {
        assertThat(FileName.of(given, MediaType.JPEG)).isEqualTo(harmless);
    }

    @Test
    void hasNoControlOrDirectionCharacters() {
        assertThat(FileName.of("a\r\nSet-Cookie: x\u202egpj.jpg\u0000", MediaType.JPEG)).isEqualTo("aSet-Cookie xgpj.jpg");
        assertThat(FileName.of(null, MediaType.PDF)).isEqualTo("plik.pdf");
    }

    @Test
    void isNotTooLongAndKeepsItsEnding() {
        assertThat(FileName.of("x".repeat(300) + ".png", MediaType.PNG)).hasSize(100).endsWith("x.png");
        assertThat(FileName.of("😀".repeat(300), MediaType.PNG)).hasSizeLessThanOrEqualTo(100).doesNotContain("?").endsWith("😀.png");
    }
}
