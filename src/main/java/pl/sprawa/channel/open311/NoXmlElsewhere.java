package pl.sprawa.channel.open311;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.xml.MappingJackson2XmlHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Spring offers XML from every endpoint as soon as the XML mapper is on the class path, and browsers prefer it to JSON. Only
 * this channel speaks XML, and it writes its own.
 */
@Configuration(proxyBeanMethods = false)
class NoXmlElsewhere implements WebMvcConfigurer {

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.removeIf(MappingJackson2XmlHttpMessageConverter.class::isInstance);
    }
}
