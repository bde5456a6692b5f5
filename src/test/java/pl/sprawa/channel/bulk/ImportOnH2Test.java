package pl.sprawa.channel.bulk;

import pl.sprawa.SprawaTest;

@SprawaTest
class ImportOnH2Test extends ImportCases {

    @Override
    boolean nulIsStorable() {
        return true;
    }
}
