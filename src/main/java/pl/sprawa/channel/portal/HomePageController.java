package pl.sprawa.channel.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import pl.sprawa.catalogue.Catalogue;

/** The front page: what can be reported, and where a report is looked up. */
@Controller
class HomePageController {

    private final Catalogue catalogue;

    HomePageController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Services that belong together. */
    record Group(String name, List<Blurb> services) {
    }

    @GetMapping("/")
    String home(@ModelAttribute(name = "page", binding = false) Page page, Model model) {
        Map<String, List<Blurb>> groups = new LinkedHashMap<>();
        catalogue.services(page.locale()).forEach(s -> groups.computeIfAbsent(s.group(), g -> new ArrayList<>()).add(Blurb.of(s)));
        model.addAttribute("title", page.text("homeTitle"));
        model.addAttribute("groups", groups.entrySet().stream().map(g -> new Group(g.getKey(), g.getValue())).toList());
        return "portal/home";
    }
}
