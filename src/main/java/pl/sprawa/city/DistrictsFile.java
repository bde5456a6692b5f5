package pl.sprawa.city;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import pl.sprawa.city.Districts.Outline;

/** Reads {@code districts.geojson}: a feature collection of polygons with the properties code, name and, if wanted, aliases. */
class DistrictsFile {

    private static final String FILE = "districts.geojson";
    private static final JsonFactory JSON = new ObjectMapper().getFactory();
    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);
    /** Rounding of coordinates makes neighbours overlap by slivers; this, in square degrees, is some ten square metres. */
    private static final double SLIVER = 1e-9;

    private final Findings findings;
    private final List<Outline> outlines = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    DistrictsFile(Findings findings) {
        this.findings = findings;
    }

    Districts read(PackFolder folder) {
        folder.text(FILE).ifPresent(this::features);
        for (int i = 0; i < outlines.size(); i++) {
            for (int j = 0; j < i; j++) {
                overlap(i, j);
            }
        }
        return new Districts(outlines);
    }

    /** Whether nothing is wrong with the file. */
    boolean sound() {
        return findings.all().stream().noneMatch(finding -> finding.file().equals(FILE));
    }

    private void features(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            boolean inFeatures = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && parser.currentName().equals("features")) {
                    inFeatures = parser.nextToken() == JsonToken.START_ARRAY;
                } else if (inFeatures && token == JsonToken.START_OBJECT) {
                    int line = parser.currentTokenLocation().getLineNr();
                    feature(parser.readValueAsTree(), line);
                } else if (token == JsonToken.END_ARRAY) {
                    inFeatures = false;
                }
            }
            if (outlines.isEmpty() && sound()) {
                findings.add(FILE, 0, "there are no districts", "write a GeoJSON FeatureCollection with one feature for each district");
            }
        } catch (JsonProcessingException e) {
            findings.add(FILE, e.getLocation() == null ? 0 : e.getLocation().getLineNr(), "the file is not JSON: " + e.getOriginalMessage().replaceAll("(?s) \\(for .*", ""),
                    "export the file again as GeoJSON");
        } catch (IOException e) {
            throw new IllegalStateException("Text in memory cannot fail to be read", e);
        }
    }

    private void feature(JsonNode feature, int line) {
        String code = feature.path("properties").path("code").asText("");
        String name = feature.path("properties").path("name").asText("");
        if (!code.matches("[a-z]+(-[a-z0-9]+)*")) {
            findings.add(FILE, line, "\"" + code + "\" is no district code", "give the feature a property code of small letters a-z and hyphens");
        } else if (outlines.stream().anyMatch(outline -> outline.district().code().equals(code))) {
            findings.add(FILE, line, "the district " + code + " stands there twice", "keep one feature; several parts make one MultiPolygon");
        } else if (name.isBlank()) {
            findings.add(FILE, line, "the district " + code + " has no name", "give the feature a property name");
        } else {
            List<String> aliases = Arrays.stream(feature.path("properties").path("aliases").asText("").split("\\|")).filter(a -> !a.isBlank()).toList();
            geometry(feature.path("geometry"), code, line).ifPresent(geometry -> {
                outlines.add(new Outline(new District(code, name), aliases, geometry));
                lines.add(line);
            });
        }
    }

    private Optional<Geometry> geometry(JsonNode json, String code, int line) {
        try {
            Geometry geometry = json.isObject() ? new GeoJsonReader(new GeometryFactory()).read(json.toString()) : null;
            if (!(geometry instanceof Polygonal) || geometry.isEmpty()) {
                findings.add(FILE, line, "the outline of " + code + " is not a polygon", "give it a geometry of type Polygon or MultiPolygon");
                return Optional.empty();
            }
            if (!WORLD.covers(geometry.getEnvelopeInternal())) {
                findings.add(FILE, line, "the outline of " + code + " is not in degrees", "export it in WGS84 (EPSG:4326), longitude first");
                return Optional.empty();
            }
            TopologyValidationError error = new IsValidOp(geometry).getValidationError();
            if (error != null) {
                findings.add(FILE, line, "the outline of " + code + " is not valid: " + error.getMessage() + " at longitude "
                        + error.getCoordinate().x + ", latitude " + error.getCoordinate().y, "correct the outline there");
                return Optional.empty();
            }
            return Optional.of(geometry);
        } catch (ParseException | RuntimeException e) {
            // The reader meets coordinates of a wrong shape with exceptions of many kinds.
            findings.add(FILE, line, "the outline of " + code + " is not a polygon: " + e.getMessage(),
                    "close every ring: its last point is its first");
            return Optional.empty();
        }
    }

    private void overlap(int later, int earlier) {
        Geometry common = outlines.get(later).geometry().intersection(outlines.get(earlier).geometry());
        if (common.getArea() > SLIVER) {
            findings.add(FILE, lines.get(later), String.format(Locale.ROOT, "the districts %s and %s overlap around longitude %.5f, latitude %.5f",
                    outlines.get(later).district().code(), outlines.get(earlier).district().code(),
                    common.getInteriorPoint().getX(), common.getInteriorPoint().getY()), "let both share one border there");
        }
    }
}
