package pl.sprawa.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** The city's districts with their outlines, from {@code city/districts.geojson}. */
public class Districts {

    /** A district, its other names and its outline in WGS84 degrees, x being the longitude. */
    record Outline(District district, List<String> aliases, Geometry geometry) {
    }

    private record Area(District district, PreparedGeometry shape) {
    }

    private static final GeometryFactory POINTS = new GeometryFactory();

    private final List<District> districts;
    private final List<Area> areas;
    private final STRtree tree = new STRtree();
    private final Map<String, District> names = new HashMap<>();

    Districts(List<Outline> outlines) {
        areas = outlines.stream().map(outline -> new Area(outline.district(), PreparedGeometryFactory.prepare(outline.geometry()))).toList();
        districts = areas.stream().map(Area::district).sorted(Comparator.comparing(District::code)).toList();
        areas.forEach(area -> tree.insert(area.shape().getGeometry().getEnvelopeInternal(), area));
        tree.build();
        for (Outline outline : outlines) {
            List<String> all = new ArrayList<>(outline.aliases());
            all.add(outline.district().code());
            all.add(outline.district().name());
            all.forEach(name -> names.put(String.join(" ", Words.of(name)), outline.district()));
        }
    }

    /**
     * The district at a place (WGS84 degrees), or empty when the place lies outside the city. A place exactly on the
     * border of several districts belongs to the one whose code comes first in the alphabet; one on the city's border
     * belongs to the city.
     */
    public Optional<District> at(double lat, double lon) {
        if (!Double.isFinite(lat) || !Double.isFinite(lon)) {
            return Optional.empty();
        }
        Point point = POINTS.createPoint(new Coordinate(lon, lat));
        List<?> near = tree.query(new Envelope(point.getCoordinate()));
        return near.stream().map(Area.class::cast).filter(area -> area.shape().covers(point))
                .map(Area::district).min(Comparator.comparing(District::code));
    }

    /** By name or code, whichever way it is written: "Praga Południe", "praga-południe", "PRAGA-POLUDNIE". */
    public Optional<District> named(String name) {
        return named(Words.of(name));
    }

    /** By folded words. */
    Optional<District> named(List<String> words) {
        return Optional.ofNullable(names.get(String.join(" ", words)));
    }

    /** By code. */
    public List<District> all() {
        return districts;
    }

    /** Whether two districts, by code, share a border; a district does not border on itself. */
    boolean adjoin(String one, String other) {
        if (one.equals(other)) {
            return false;
        }
        Optional<Area> first = areas.stream().filter(area -> area.district().code().equals(one)).findFirst();
        Optional<Area> second = areas.stream().filter(area -> area.district().code().equals(other)).findFirst();
        return first.isPresent() && second.isPresent() && first.get().shape().intersects(second.get().shape().getGeometry());
    }
}
