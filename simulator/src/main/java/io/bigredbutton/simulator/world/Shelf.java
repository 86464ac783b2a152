package io.bigredbutton.simulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Things of one kind by their ids, in the order they came; what is put here is in the journal before the turn ends. */
public final class Shelf<T> {

    private final World world;
    private final String name;
    private final Class<T> type;
    private final Map<String, T> things = new LinkedHashMap<>();
    private long last;

    Shelf(World world, String name, Class<T> type) {
        this.world = world;
        this.name = name;
        this.type = type;
    }

    public Optional<T> find(String id) {
        return world.turn(() -> Optional.ofNullable(things.get(id)));
    }

    public List<T> all() {
        return world.turn(() -> List.copyOf(things.values()));
    }

    /** Everything with its id, in the order it came. */
    public Map<String, T> entries() {
        return world.turn(() -> new LinkedHashMap<>(things));
    }

    /** Puts the thing under that id, in place of what was there. */
    public T put(String id, T thing) {
        return world.turn(() -> {
            keep(id, thing);
            world.note(new Change(name, id, Json.tree(thing)));
            return thing;
        });
    }

    /** Puts the thing under the next number, and says which. */
    public String add(T thing) {
        return world.turn(() -> {
            String id = nextId();
            put(id, thing);
            return id;
        });
    }

    /** The number that the next added thing will have. */
    public String nextId() {
        return world.turn(() -> String.valueOf(last + 1));
    }

    public void remove(String id) {
        world.turn(() -> {
            if (things.remove(id) != null) {
                world.note(new Change(name, id, null));
            }
        });
    }

    public void clear() {
        world.turn(() -> List.copyOf(things.keySet()).forEach(this::remove));
    }

    void replay(String id, @Nullable JsonNode is) {
        if (is == null || is.isNull()) {
            things.remove(id);
        } else {
            keep(id, Json.value(is, type));
        }
    }

    void forget() {
        things.clear();
        last = 0;
    }

    private void keep(String id, T thing) {
        things.put(id, thing);
        if (!id.isEmpty() && id.length() < 18 && id.chars().allMatch(Character::isDigit)) {
            last = Math.max(last, Long.parseLong(id));
        }
    }
}
