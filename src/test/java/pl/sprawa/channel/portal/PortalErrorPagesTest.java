package pl.sprawa.channel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Errors outside the portal's controllers. */
class PortalErrorPagesTest {

    private final PortalErrorPages errors = new PortalErrorPages(new Portal().pages);

    @ParameterizedTest
    @CsvSource({"400,Nie rozumiemy tego", "404,Nie ma takiej strony", "405,Nie rozumiemy tego", "413,Zdjęcia są za duże", "500,Coś się u nas popsuło",
        "501,Coś się u nas popsuło", "503,Chwilowa przerwa"})
    void saysWhatToDo(int status, String title) {
        ModelAndView view = resolve("/nigdzie", status);
        assertThat(view.getStatus()).isEqualTo(HttpStatus.valueOf(status));
        assertThat(view.getModel().get("title")).asString().startsWith(title);
        assertThat(view.getModel().get("explanation")).asString().isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/open311/v2/x.json", "/engine-rest/task", "/camunda", "/camunda/app/x", "/staff/export"})
    void leavesTheOthersAlone(String path) {
        assertThat(resolve(path, 404)).isNull();
    }

    @Test
    void doesNotTakeASimilarNameForTheOthers() {
        assertThat(resolve("/stafford", 404)).isNotNull();
    }

    @Test
    void answersForPhotosThatAreTooLarge() {
        TooLargePhotos tooLarge = new TooLargePhotos(new Portal().pages);
        MockHttpServletRequest report = new MockHttpServletRequest("POST", "/zglos/pothole");
        ModelAndView view = tooLarge.resolveException(report, new MockHttpServletResponse(), null, new MaxUploadSizeExceededException(1));
        assertThat(view.getStatus()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
        assertThat(view.getModel().get("title")).isEqualTo("Zdjęcia są za duże");
        assertThat(tooLarge.resolveException(report, new MockHttpServletResponse(), null, new IllegalStateException())).isNull();
        assertThat(tooLarge.resolveException(new MockHttpServletRequest("POST", "/open311/v2/requests.xml"), new MockHttpServletResponse(), null,
                new MaxUploadSizeExceededException(1))).isNull();
    }

    /** As Tomcat and Spring say it. */
    @Test
    void saysHowManyPhotosThereMayBeWhenThereAreTooMany() {
        MockHttpServletRequest report = new MockHttpServletRequest("POST", "/zgloszenie/26-1/zdjecie");
        Exception tooMany = new MaxUploadSizeExceededException(-1, new IllegalStateException(new FileCountLimitExceededException("attachment", 50)));
        ModelAndView polish = new TooLargePhotos(new Portal().pages).resolveException(report, new MockHttpServletResponse(), null, tooMany);
        assertThat(polish.getStatus()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
        assertThat(polish.getModel().get("explanation")).asString().contains("najwyżej " + Photos.MOST + " zdjęć").doesNotContain("MB");
        report.addHeader("Accept-Language", "en");
        ModelAndView english = new TooLargePhotos(new Portal().pages).resolveException(report, new MockHttpServletResponse(), null, tooMany);
        assertThat(english.getModel().get("explanation")).asString().contains("at most " + Photos.MOST + " photos");
    }

    private ModelAndView resolve(String path, int status) {
        return errors.resolveErrorView(new MockHttpServletRequest("GET", "/error"), HttpStatus.valueOf(status), Map.of("path", path));
    }
}
