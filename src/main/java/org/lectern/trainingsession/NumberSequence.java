package org.lectern.trainingsession;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The next number of a kind for a base and a year; its row is locked while a number is taken. */
@Entity
@Table(name = "number_sequence")
class NumberSequence {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String kind;

    @Column(name = "base_id")
    private long baseId;

    @Column(name = "in_year")
    private int inYear;

    @Column(name = "next_value")
    private int nextValue;

    protected NumberSequence() {}

    int take() {
        return nextValue++;
    }
}
