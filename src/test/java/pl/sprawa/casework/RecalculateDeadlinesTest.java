package pl.sprawa.casework;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pl.sprawa.city.WorkingCalendars;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;
import pl.sprawa.request.Settings;

/** Deadlines are computed again after the calendar changed; one case in the way holds up neither the others nor the start. */
class RecalculateDeadlinesTest {

    private final WorkingCalendars calendars = mock(WorkingCalendars.class);
    private final Ledgers ledgers = mock(Ledgers.class);
    private final Settings settings = mock(Settings.class);
    private final Timers timers = mock(Timers.class);
    private final RecalculateDeadlines recalculate = new RecalculateDeadlines(calendars, ledgers, settings, timers,
            new TransactionTemplate(mock(PlatformTransactionManager.class)));

    @BeforeEach
    void twoCasesRun() {
        when(calendars.fingerprint()).thenReturn("new");
        when(ledgers.running(Ledger.CASE)).thenReturn(List.of("26-000001-1", "26-000002-2"));
    }

    @Test
    void whoChangesACaseAtTheSameMomentHoldsItUpForATryOnly() {
        doThrow(new OptimisticLockingException("task")).doNothing().when(timers).move("26-000001-1", Ledger.CASE);
        recalculate.ifCalendarChanged();
        verify(timers, times(2)).move("26-000001-1", Ledger.CASE);
        verify(timers).move("26-000002-2", Ledger.CASE);
        verify(settings).put(anyString(), any());
    }

    @Test
    void aCaseThatCannotBeComputedKeepsNobodyFromStartingAndIsTriedAtTheNextStart() {
        doThrow(new IllegalStateException("broken")).when(timers).move("26-000001-1", Ledger.CASE);
        assertThatCode(recalculate::ifCalendarChanged).doesNotThrowAnyException();
        verify(timers).move("26-000002-2", Ledger.CASE);
        verify(settings, never()).put(anyString(), any());
    }

    @Test
    void theSameCalendarMovesNothing() {
        when(settings.get(anyString())).thenReturn(Optional.of("new"));
        recalculate.ifCalendarChanged();
        verify(timers, never()).move(anyString(), anyString());
    }
}
