using Microsoft.DurableTask;

namespace FunctionsLocalHost.Tests.Api;

public class ApiTests
{
    private static readonly string[] Declared = [.. DeclaredApi.Lines(typeof(TaskName).Assembly)];

    [Fact]
    public void Every_public_type_and_member_in_a_Microsoft_namespace_is_one_of_the_real_API()
    {
        var listed = ListedApi.Lines();

        var invented = Declared.Where(line => !listed.Contains(line)).ToArray();

        Assert.True(invented.Length == 0, "Not in the real API:\n" + string.Join('\n', invented));
    }

    [Fact]
    public void The_comparison_covers_the_API()
    {
        Assert.Contains(Declared, line => line.StartsWith("public abstract class Microsoft.DurableTask.TaskOrchestrationContext", StringComparison.Ordinal));
        Assert.Contains(Declared, line => line.Contains("FunctionsApplicationBuilder::public", StringComparison.Ordinal));
        Assert.Contains("Microsoft.DurableTask.RetryPolicy::public RetryPolicy(int maxNumberOfAttempts, System.TimeSpan firstRetryInterval, double backoffCoefficient = 1, System.TimeSpan? maxRetryInterval = null, System.TimeSpan? retryTimeout = null)", Declared);
    }

    [Fact]
    public void What_differs_from_the_real_API_is_found()
    {
        var lines = ListedApi.Lines();

        var own = DeclaredApi.Lines(typeof(Microsoft.DurableTask.Wrong.TaskNames).Assembly).ToArray();

        Assert.NotEmpty(own);
        Assert.DoesNotContain(own, lines.Contains);
    }
}
