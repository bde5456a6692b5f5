package pl.sprawa.city;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** The city's districts with their outlines, from {@code city/districts.geojson}. */
public class Districts {

    /** A district, its other names and its outline in WGS84 degrees, x being the longitude. */
    record Outline(District district, List<String> aliases, Geometry geometry) {
    }

    /**
     * A district's outline, to be drawn.
     *
     * @param rings each point longitude and latitude, WGS84 degrees; the last is the first
     * @param label a point within the outline
     */
    public record Shape(District district, List<List<double[]>> rings, double[] label) {
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

    /** The outlines of all districts, coarser by at most so many degrees. */
    public List<Shape> shapes(double tolerance) {
        return areas.stream().map(area -> shape(area.district(), DouglasPeuckerSimplifier.simplify(area.shape().getGeometry(), tolerance))).toList();
    }

    /** What of the districts lies between two latitudes and two longitudes, in WGS84 degrees. */
    public List<Shape> shapesWithin(double south, double west, double north, double east) {
        Geometry window = POINTS.toGeometry(new Envelope(west, east, south, north));
        return areas.stream().filter(area -> area.shape().intersects(window))
                .map(area -> shape(area.district(), area.shape().getGeometry().intersection(window))).filter(shape -> !shape.rings().isEmpty()).toList();
    }

    private static Shape shape(District district, Geometry geometry) {
        List<List<double[]>> rings = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon part) {
                rings.add(Arrays.stream(part.getExteriorRing().getCoordinates()).map(point -> new double[] {point.x, point.y}).toList());
            }
        }
        Coordinate label = geometry.getInteriorPoint().getCoordinate();
        return new Shape(district, rings, label == null ? new double[2] : new double[] {label.x, label.y});
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
