package org.lectern.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.account.Scope;
import org.lectern.shared.Like;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;

/** The catalogue. Everybody sees what was published; drafts are seen in the scope of their base. */
@ApplicationScoped
public class Courses {

    @Inject
    private EntityManager entities;

    public void add(Course course) {
        entities.persist(course);
        entities.flush();
    }

    /** Counts a change of anything that belongs to the course as a change of the course. */
    void changed(Course course) {
        entities.lock(course, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    public Optional<Course> find(long id) {
        return Optional.ofNullable(entities.find(Course.class, id));
    }

    /** Several at once, by id: for lists, in one query. */
    public Map<Long, Course> find(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("select c from Course c where c.id in :ids", Course.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Course::id, Function.identity()));
    }

    /** By its code, in whatever case that was typed. */
    public Optional<Course> byCode(String code) {
        return code == null
                ? Optional.empty()
                : entities.createQuery("select c from Course c where upper(c.code) = :code", Course.class)
                        .setParameter("code", code.strip().toUpperCase(Locale.ROOT))
                        .getResultStream()
                        .findFirst();
    }

    /** A course that may be changed in this scope. */
    public Optional<Course> byCode(String code, Scope scope) {
        return byCode(code).filter(course -> scope.covers(course.baseId()));
    }

    /** A course that may be read: whatever was published, and drafts in this scope. */
    public Optional<Course> visible(String code, Scope scope) {
        return byCode(code).filter(course -> course.status() != CourseStatus.DRAFT || scope.covers(course.baseId()));
    }

    /** What sessions can be made of in this scope: all but the retired, and the drafts of others. */
    public List<Course> offered(Scope scope) {
        return entities.createQuery("select c from Course c where c.status <> :retired order by c.id", Course.class)
                .setParameter("retired", CourseStatus.RETIRED)
                .getResultStream()
                .filter(course -> course.status() != CourseStatus.DRAFT || scope.covers(course.baseId()))
                .toList();
    }

    /** The courses that may be read in this scope, by title; four statements whatever the size. */
    public Page<Course> list(CourseFilter filter, Scope scope, PageRequest request) {
        return list(filter, request, (builder, course) -> readable(builder, course, scope));
    }

    /** The courses that may be changed in this scope, by title. */
    public Page<Course> listWithin(CourseFilter filter, Scope scope, PageRequest request) {
        return list(filter, request, (builder, course) -> within(builder, course, scope));
    }

    private Page<Course> list(
            CourseFilter filter, PageRequest request, BiFunction<CriteriaBuilder, Root<Course>, Predicate> allowed) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<Long> count = builder.createQuery(Long.class);
        Root<Course> counted = count.from(Course.class);
        count.select(builder.count(counted)).where(allowed.apply(builder, counted), asked(builder, counted, filter));
        long total = entities.createQuery(count).getSingleResult();

        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<Course> course = query.from(Course.class);
        query.select(course.<Long>get("id"))
                .where(allowed.apply(builder, course), asked(builder, course, filter))
                .orderBy(builder.asc(course.<String>get("title")), builder.asc(course.<Long>get("id")));
        List<Long> ids = entities.createQuery(query)
                .setFirstResult(request.offset())
                .setMaxResults(request.size())
                .getResultList();
        Map<Long, Course> whole = withTheirSets(ids);
        return Page.of(ids.stream().map(whole::get).toList(), request, total);
    }

    /** The courses with what they carry, in one statement for all of them. */
    private Map<Long, Course> withTheirSets(List<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select distinct c from Course c left join fetch c.targetGroups"
                                        + " left join fetch c.instruments where c.id in :ids",
                                Course.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .distinct()
                        .collect(Collectors.toMap(Course::id, Function.identity()));
    }

    private static Predicate within(CriteriaBuilder builder, Root<Course> course, Scope scope) {
        if (scope.everything()) {
            return builder.conjunction();
        }
        return scope.baseIds().isEmpty()
                ? builder.disjunction()
                : course.<Long>get("baseId").in(scope.baseIds());
    }

    private static Predicate readable(CriteriaBuilder builder, Root<Course> course, Scope scope) {
        return builder.or(
                builder.notEqual(course.<CourseStatus>get("status"), CourseStatus.DRAFT),
                within(builder, course, scope));
    }

    private static Predicate asked(CriteriaBuilder builder, Root<Course> course, CourseFilter filter) {
        List<Predicate> all = new ArrayList<>();
        if (filter.q() != null) {
            String part = Like.containing(filter.q().toLowerCase(Locale.ROOT));
            all.add(builder.or(
                    like(builder, course.<String>get("code"), part),
                    like(builder, course.<String>get("title"), part),
                    like(builder, course.<String>get("titleZh"), part)));
        }
        if (filter.baseId() != null) {
            all.add(builder.equal(course.<Long>get("baseId"), filter.baseId()));
        }
        if (filter.status() != null) {
            all.add(builder.equal(course.<CourseStatus>get("status"), filter.status()));
        }
        if (filter.targetGroup() != null) {
            all.add(builder.isMember(filter.targetGroup(), course.<Set<String>>get("targetGroups")));
        }
        if (filter.instrument() != null) {
            all.add(builder.isMember(filter.instrument(), course.<Set<String>>get("instruments")));
        }
        return builder.and(all.toArray(Predicate[]::new));
    }

    private static Predicate like(CriteriaBuilder builder, Expression<String> text, String part) {
        return builder.like(builder.lower(text), part, '!');
    }
}
