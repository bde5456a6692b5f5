package pl.sprawa.workbench;

import java.util.Locale;
import org.springframework.stereotype.Component;
import pl.sprawa.catalogue.Catalogue;
import pl.sprawa.catalogue.ServiceType;
import pl.sprawa.city.District;
import pl.sprawa.city.Districts;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;

/** The codes of an answer as people call them. */
@Component
class WhatIfNames {

    private final Units units;
    private final Districts districts;
    private final Catalogue catalogue;

    WhatIfNames(Units units, Districts districts, Catalogue catalogue) {
        this.units = units;
        this.districts = districts;
        this.catalogue = catalogue;
    }

    String unit(String code, Locale language) {
        return WhatIfAnswer.NONE.equals(code) ? WhatIfWords.BUNDLE.getMessage("noUnit", null, language)
                : units.find(code).map(Unit::name).orElse(code);
    }

    String district(String code, Locale language) {
        return districts.all().stream().filter(district -> district.code().equals(code)).map(District::name).findFirst()
                .orElse("unknown".equals(code) ? WhatIfWords.BUNDLE.getMessage("unknownDistrict", null, language) : code);
    }

    String service(String code, Locale language) {
        return catalogue.known(code, language).map(ServiceType::name).orElse(code);
    }
}
