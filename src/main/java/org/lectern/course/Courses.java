package org.lectern.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.account.Scope;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;

/** The catalogue. Everybody sees what was published; drafts are seen in the scope of their base. */
@ApplicationScoped
public class Courses {

    private static final char ESCAPE = '!';

    @Inject
    private EntityManager entities;

    public void add(Course course) {
        entities.persist(course);
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

    /** The courses that may be read in this scope, by title. */
    public Page<Course> list(CourseFilter filter, Scope scope, PageRequest request) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<Course> query = builder.createQuery(Course.class);
        Root<Course> course = query.from(Course.class);
        query.select(course)
                .where(conditions(builder, course, filter, scope))
                .orderBy(builder.asc(course.get("title")), builder.asc(course.get("id")));
        TypedQuery<Course> items =
                entities.createQuery(query).setFirstResult(request.offset()).setMaxResults(request.size());
        items.setHint("eclipselink.batch", "c.targetGroups").setHint("eclipselink.batch.type", "IN");

        CriteriaQuery<Long> count = builder.createQuery(Long.class);
        Root<Course> counted = count.from(Course.class);
        count.select(builder.count(counted)).where(conditions(builder, counted, filter, scope));
        return Page.of(
                items.getResultList(), request, entities.createQuery(count).getSingleResult());
    }

    private static Predicate[] conditions(
            CriteriaBuilder builder, Root<Course> course, CourseFilter filter, Scope scope) {
        List<Predicate> all = new ArrayList<>();
        if (!scope.everything()) {
            Predicate published = builder.notEqual(course.get("status"), CourseStatus.DRAFT);
            all.add(
                    scope.baseIds().isEmpty()
                            ? published
                            : builder.or(published, course.get("baseId").in(scope.baseIds())));
        }
        if (filter.q() != null) {
            String part = "%" + escaped(filter.q().toLowerCase(Locale.ROOT)) + "%";
            all.add(builder.or(
                    like(builder, course.get("code"), part),
                    like(builder, course.get("title"), part),
                    like(builder, course.get("titleZh"), part)));
        }
        if (filter.baseId() != null) {
            all.add(builder.equal(course.get("baseId"), filter.baseId()));
        }
        if (filter.status() != null) {
            all.add(builder.equal(course.get("status"), filter.status()));
        }
        if (filter.targetGroup() != null) {
            all.add(builder.isMember(filter.targetGroup(), course.get("targetGroups")));
        }
        if (filter.instrument() != null) {
            all.add(builder.isMember(filter.instrument(), course.get("instruments")));
        }
        return all.toArray(Predicate[]::new);
    }

    private static Predicate like(CriteriaBuilder builder, Expression<String> text, String part) {
        return builder.like(builder.lower(text), part, ESCAPE);
    }

    private static String escaped(String typed) {
        return typed.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
