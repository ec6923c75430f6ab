package org.example.ledger

import groovy.transform.CompileStatic
import groovy.transform.ToString
import java.time.LocalDate

/**
 * Keeps what was paid and when.
 */
@CompileStatic
@ToString(includeNames = true)
class Ledger {
    private final List<Entry> entries = []
    private BigDecimal balance = 0.0
    static final String CURRENCY = 'EUR'

    Ledger(Collection<Entry> initial = []) {
        entries.addAll(initial)
        balance = initial.sum { it.amount } as BigDecimal
    }

    void add(Entry entry) {
        if (entry.amount == 0) {
            throw new IllegalArgumentException('An entry needs an amount')
        }
        entries << entry
        balance += entry.amount
    }

    List<Entry> since(LocalDate day) {
        entries.findAll { Entry e -> e.day >= day }
               .sort { a, b -> a.day <=> b.day }
    }

    Map<String, BigDecimal> totals() {
        def totals = [:].withDefault { 0.0 }
        for (entry in entries) {
            totals[entry.purpose] += entry.amount
        }
        return totals
    }

    boolean isEmpty() {
        !entries
    }
}

class Entry {
    LocalDate day
    String purpose
    BigDecimal amount
}

def ledger = new Ledger()
ledger.add(new Entry(day: LocalDate.now(), purpose: 'rent', amount: -700.50))
ledger.add(new Entry(day: LocalDate.of(2024, 1, 31), purpose: 'wage', amount: 2100))

def large = ledger.since(LocalDate.of(2024, 1, 1)).findAll { it.amount.abs() > 1000 }
assert large.size() == 1
assert large*.purpose == ['wage']

try {
    ledger.add(new Entry(amount: 0))
} catch (IllegalArgumentException expected) {
    println expected.message
}

[1, 2, 3].eachWithIndex { value, index ->
    switch (value) {
        case 1..2:
            println index
            break
        case { it > 2 }:
            println 'large'
            break
        default:
            println 'other'
    }
}

def pattern = ~/\d{4}-\d{2}-\d{2}/
def matcher = '2024-01-31' =~ pattern
if (matcher.find()) {
    println matcher.group()
}
def words = 'one two three'.split(' ').collectEntries { [(it): it.length()] }
println words.max { it.value }?.key ?: 'none'
