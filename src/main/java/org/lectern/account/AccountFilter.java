package org.lectern.account;

import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which accounts are wanted. Outside everything, a scope shows the trainers of its bases.
 *
 * @param text part of the name or the address; null for any
 * @param role held anywhere; null for any
 * @param state null for any
 */
public record AccountFilter(Scope scope, String text, Role role, AccountState state) {

    Predicate[] predicates(CriteriaBuilder builder, CommonAbstractCriteria query, Root<Account> account) {
        List<Predicate> all = new ArrayList<>();
        all.add(builder.notEqual(account.get("state"), AccountState.REMOVED));
        if (!scope.everything()) {
            all.add(trainerInScope(builder, query, account));
        }
        if (text != null) {
            all.add(builder.or(
                    like(builder, builder.lower(account.get("displayName"))), like(builder, account.get("emailNorm"))));
        }
        if (role != null) {
            Subquery<Long> held = query.subquery(Long.class);
            Root<AccountRole> grant = held.from(AccountRole.class);
            held.select(grant.get("id"))
                    .where(builder.equal(grant.get("account"), account), builder.equal(grant.get("role"), role));
            all.add(builder.exists(held));
        }
        if (state != null) {
            all.add(builder.equal(account.get("state"), state));
        }
        return all.toArray(Predicate[]::new);
    }

    private Predicate trainerInScope(CriteriaBuilder builder, CommonAbstractCriteria query, Root<Account> account) {
        if (scope.baseIds().isEmpty()) {
            return builder.disjunction();
        }
        Subquery<Long> held = query.subquery(Long.class);
        Root<AccountRole> grant = held.from(AccountRole.class);
        held.select(grant.get("id"))
                .where(
                        builder.equal(grant.get("account"), account),
                        builder.equal(grant.get("role"), Role.TRAINER),
                        grant.get("baseId").in(scope.baseIds()));
        return builder.exists(held);
    }

    private Predicate like(CriteriaBuilder builder, Expression<String> column) {
        String escaped = text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return builder.like(column, "%" + escaped + "%", '!');
    }
}
