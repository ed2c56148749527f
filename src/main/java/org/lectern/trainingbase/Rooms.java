package org.lectern.trainingbase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rooms of all venues. */
@ApplicationScoped
public class Rooms {

    @Inject
    private EntityManager entities;

    public Optional<Room> find(long id) {
        return Optional.ofNullable(entities.find(Room.class, id));
    }

    /** The room, if it belongs to this base and is not retired. */
    public Optional<Room> findInUse(long baseId, long id) {
        return find(id).filter(room -> room.venue().baseId() == baseId && !room.isRetired());
    }

    /** Those of a base that are in use, with their venues. */
    public List<Room> inUseAt(long baseId) {
        return entities.createQuery(
                        "select r from Room r join fetch r.venue v where v.baseId = :base"
                                + " and r.retiredAt is null and v.retiredAt is null order by v.name, r.name, r.id",
                        Room.class)
                .setParameter("base", baseId)
                .getResultList();
    }

    /** With their venues, by id; also the retired. */
    public Map<Long, Room> byIds(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select r from Room r join fetch r.venue where r.id in :ids", Room.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Room::id, Function.identity()));
    }
}
