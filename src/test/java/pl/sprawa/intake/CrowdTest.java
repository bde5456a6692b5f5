package pl.sprawa.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.concurrent.CopyOnWriteArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;
import pl.sprawa.SprawaTest;
import pl.sprawa.casework.CaseTester;
import pl.sprawa.casework.Cases;
import pl.sprawa.request.Channel;
import pl.sprawa.request.Request;
import pl.sprawa.request.Requests;
import pl.sprawa.request.Timeline;
import pl.sprawa.request.TimelineEntry;

/** Many reports at one moment: each is stored once with its case, and none suffers for another. */
@SprawaTest
class CrowdTest {

    private static final int MANY = 40;

    @Autowired CaseTester tester;
    @Autowired Intake intake;
    @Autowired Requests requests;
    @Autowired Timeline timeline;
    @Autowired RuntimeService runtime;
    @Autowired TransactionTemplate transaction;

    @BeforeEach
    void probes() {
        tester.deployProbes();
    }

    @Test
    void eachIsStoredOnceWithItsCase() throws Exception {
        List<Receipt> receipts = atOnce(i -> report("probe", null));
        assertThat(receipts).extracting(Receipt::number).doesNotHaveDuplicates().hasSize(MANY).allSatisfy(number -> {
            assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("case").count()).isEqualTo(1);
            assertThat(tester.unitOfTask(number)).isEqualTo("zdm");
            Request request = requests.get(number);
            assertThat(request.unit()).isEqualTo("zdm");
            assertThat(request.dueAt()).isEqualTo(tester.task(number).getDueDate().toInstant());
            assertThat(timeline.of(number)).extracting(TimelineEntry::kind).containsExactly("received", "routed", "handed");
        });
    }

    @Test
    void theSameReportSentTwiceIsStoredOnceAmongOthers() throws Exception {
        String key = "crowd-" + System.nanoTime();
        List<Receipt> receipts = atOnce(i -> report("probe", i % 10 == 0 ? key : null));
        assertThat(receipts.stream().map(Receipt::number).distinct()).hasSize(MANY - MANY / 10 + 1);
        assertThat(receipts).filteredOn(Receipt::repeated).hasSize(MANY / 10 - 1);
    }

    @Test
    void aGroupThatFailsIsLeftToEachButNotWhenItMayBeStored() {
        assertThat(crowdWhoseOpening(new IllegalStateException("broken model")).store(null)).isNull();
        assertThatThrownBy(() -> crowdWhoseOpening(new DataAccessResourceFailureException("away")).store(null)).hasMessage("away");
        assertThatThrownBy(() -> crowdWhoseOpening(new TransactionSystemException("commit broke")).store(null)).hasMessage("commit broke");
    }

    @Test
    void whoWaitsWhileTheDatabaseGoesAwayWaitsNoLongerThanTheOthers() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        Cases opens = mock(Cases.class);
        doAnswer(call -> {
            begun.incrementAndGet();
            gone.await();
            throw new DataAccessResourceFailureException("away");
        }).when(opens).openTogether(any());
        Requests stores = mock(Requests.class);
        when(stores.store(any())).thenReturn(requests.get(intake.submit(report("probe", null)).number()));
        Crowd crowd = new Crowd(stores, opens, transaction);
        List<FutureTask<Request>> tasks = new ArrayList<>();
        for (int i = 0; i < Crowd.AT_A_TIME + 3; i++) {
            FutureTask<Request> task = new FutureTask<>(() -> crowd.store(null));
            tasks.add(task);
            Thread thread = new Thread(task);
            thread.start();
            int all = i + 1;
            await().until(() -> all <= Crowd.AT_A_TIME ? begun.get() == all : thread.getState() == Thread.State.WAITING);
        }
        gone.countDown();
        for (FutureTask<Request> task : tasks) {
            assertThatThrownBy(task::get).hasRootCauseMessage("away");
        }
        assertThat(begun.get()).isEqualTo(Crowd.AT_A_TIME);
    }

    @Test
    void whereManyWaitHalfAsManyTransactionsRunEachWithMoreReports() throws Exception {
        List<Integer> groups = new CopyOnWriteArrayList<>();
        AtomicInteger running = new AtomicInteger();
        AtomicInteger beside = new AtomicInteger();
        Semaphore mayEnd = new Semaphore(0);
        Cases opens = mock(Cases.class);
        doAnswer(call -> {
            int others = running.getAndIncrement();
            groups.add(call.<List<String>>getArgument(0).size());
            if (groups.size() == Crowd.AT_A_TIME + 1) {
                beside.set(others);
            }
            mayEnd.acquire();
            running.decrementAndGet();
            return null;
        }).when(opens).openTogether(any());
        Requests stores = mock(Requests.class);
        when(stores.store(any())).thenReturn(requests.get(intake.submit(report("probe", null)).number()));
        Crowd crowd = new Crowd(stores, opens, transaction);
        List<FutureTask<Request>> tasks = new ArrayList<>();
        for (int i = 0; i < 4 * Crowd.AT_A_TIME; i++) {
            FutureTask<Request> task = new FutureTask<>(() -> crowd.store(null));
            tasks.add(task);
            Thread thread = new Thread(task);
            thread.start();
            int all = i + 1;
            await().until(() -> all <= Crowd.AT_A_TIME ? groups.size() == all : thread.getState() == Thread.State.WAITING);
        }
        assertThat(groups).hasSize(Crowd.AT_A_TIME).containsOnly(1);
        for (int ended = 1; ended <= Crowd.AT_A_TIME / 2 + 1; ended++) {
            mayEnd.release();
            int done = ended;
            await().until(() -> tasks.stream().filter(FutureTask::isDone).count() == done);
        }
        await().until(() -> groups.size() == Crowd.AT_A_TIME + 1);
        assertThat(beside.get()).isEqualTo(Crowd.AT_A_TIME / 2 - 1);
        assertThat(groups.get(Crowd.AT_A_TIME)).isGreaterThan(4);
        mayEnd.release(tasks.size());
        for (FutureTask<Request> task : tasks) {
            assertThat(task.get()).isNotNull();
        }
    }

    private Crowd crowdWhoseOpening(RuntimeException fails) {
        Requests stores = mock(Requests.class);
        when(stores.store(any())).thenReturn(requests.get(intake.submit(report("probe", null)).number()));
        Cases opens = mock(Cases.class);
        doThrow(fails).when(opens).openTogether(any());
        return new Crowd(stores, opens, transaction);
    }

    private interface Reports {
        Report of(int i);
    }

    private List<Receipt> atOnce(Reports reports) throws Exception {
        CyclicBarrier all = new CyclicBarrier(MANY);
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        try {
            List<Future<Receipt>> futures = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                int which = i;
                futures.add(threads.submit(() -> {
                    all.await();
                    return intake.submit(reports.of(which));
                }));
            }
            List<Receipt> receipts = new ArrayList<>();
            for (Future<Receipt> future : futures) {
                receipts.add(future.get());
            }
            return receipts;
        } finally {
            threads.shutdown();
        }
    }

    private static Report report(String service, String idempotencyKey) {
        return new Report(Channel.OPEN311, null, idempotencyKey, service, "Proszę o pomoc", 52.1850, 21.0230, "Puławska 152", null, null,
                Map.of("kind", List.of("plain")), null, null);
    }
}
