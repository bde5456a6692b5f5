package pl.sprawa.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest {

    @ParameterizedTest
    @CsvSource({
        "ffd8ffe000104a464946, JPEG",
        "89504e470d0a1a0a0000000d, PNG",
        "474946383961, GIF",
        "474946383761, GIF",
        "52494646240000005745425056503820, WEBP",
        "255044462d312e37, PDF",
        "0000001866747970686569630000000068656963, HEIC",
        "00000018667479706d696631000000006d69663168656963, HEIC"})
    void knowsWhatIsPermitted(String hex, MediaType type) {
        assertThat(MediaType.of(bytes(hex))).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "ff", "0000", "000000186674797069736f6d", "0000001866747970",
        "00000018667479706d696631000000006d69663161766966",   // AVIF in the same container
        "524946462400000057415645666d7420",                   // WAV
        "4d5a9000", "504b0304", "3c737667"})
    void knowsNothingElse(String hex) {
        assertThat(MediaType.of(bytes(hex))).isEmpty();
    }

    @Test
    void looksNoFurtherThanTheFirstBytes() {
        assertThat(MediaType.of(("    %PDF-1.7").getBytes(StandardCharsets.US_ASCII))).isEmpty();
    }

    private static byte[] bytes(String hex) {
        return java.util.HexFormat.of().parseHex(hex);
    }
}
