package io.resolvent.agent.draft;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.RetriableException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.resolvent.prompts.Prompt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;

/**
 * Calls a chat model with a time limit, one retry and a circuit breaker, so that a slow or broken model costs little and
 * never holds up tickets. Thread-safe.
 */
final class ModelCall implements LanguageModel {

    private static final int ATTEMPTS = 2;
    private static final int LONGEST_ANSWER = 50_000;

    private final ChatModel model;
    private final boolean takesSchema;
    private final TimeLimiter limiter;
    private final Retry retry;
    private final CircuitBreaker breaker;

    ModelCall(ChatModel model, boolean takesSchema, Duration timeout, Duration pause) {
        this.model = model;
        this.takesSchema = takesSchema;
        this.limiter = TimeLimiter.of(TimeLimiterConfig.custom()
                .timeoutDuration(timeout)
                .cancelRunningFuture(true)
                .build());
        this.retry = Retry.of(
                "model",
                RetryConfig.custom()
                        .maxAttempts(ATTEMPTS)
                        .intervalFunction(IntervalFunction.of(pause))
                        .retryOnException(ModelCall::isWorthRetrying)
                        .build());
        this.breaker = CircuitBreaker.of(
                "model",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(5)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(Duration.ofSeconds(30))
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .build());
    }

    @Override
    public String answer(Prompt prompt, String request) {
        ChatRequest chat = requestOf(prompt, request);
        Callable<String> once = () -> limiter.executeFutureSupplier(() -> started(chat));
        try {
            return checked(retry.executeCallable(() -> breaker.executeCallable(once)));
        } catch (ModelFailure failure) {
            throw failure;
        } catch (Exception e) {
            throw new ModelFailure(reason(e));
        }
    }

    private FutureTask<String> started(ChatRequest chat) {
        FutureTask<String> task = new FutureTask<>(() -> {
            String text = model.chat(chat).aiMessage().text();
            return text == null ? "" : text;
        });
        Thread.ofVirtual().name("model").start(task);
        return task;
    }

    private static String checked(String answer) {
        if (answer.isBlank()) {
            throw new ModelFailure("empty answer");
        }
        if (answer.length() > LONGEST_ANSWER) {
            throw new ModelFailure("answer too long");
        }
        return answer;
    }

    private ChatRequest requestOf(Prompt prompt, String request) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(SystemMessage.from(prompt.instructions()));
        prompt.examples().forEach(example -> {
            messages.add(UserMessage.from(prompt.render(example.inputs())));
            messages.add(AiMessage.from(example.output()));
        });
        messages.add(UserMessage.from(request));
        ChatRequest.Builder chat = ChatRequest.builder().messages(messages);
        return (takesSchema ? chat.responseFormat(format(prompt)) : chat).build();
    }

    private static ResponseFormat format(Prompt prompt) {
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name(prompt.id())
                        .rootElement(JsonRawSchema.from(prompt.outputSchema()))
                        .build())
                .build();
    }

    private static boolean isWorthRetrying(Throwable failure) {
        return failure instanceof RetriableException;
    }

    private static String reason(Exception failure) {
        return switch (failure) {
            case TimeoutException late -> "timeout";
            case dev.langchain4j.exception.TimeoutException late -> "timeout";
            case CallNotPermittedException open -> "circuit open";
            case RateLimitException limited -> "rate limit";
            default -> failure.getClass().getSimpleName().replaceAll("Exception$", "");
        };
    }
}
