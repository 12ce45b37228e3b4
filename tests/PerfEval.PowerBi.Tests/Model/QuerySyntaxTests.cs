using System.Diagnostics;
using System.Text.Json;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.PowerBi.Tests.Model;

/// <summary>The queries are Power Query M: Microsoft's own parser reads them.</summary>
public sealed class QuerySyntaxTests
{
    [Fact]
    public async Task Every_query_parses()
    {
        var queries = SemanticModel.Tables.Select(table => new[] { table.Name, ResultQuery.M(table) })
            .Concat(SemanticModel.Expressions.Values.Select(expression => new[] { expression.Name, expression.Value }));

        Assert.Empty(await ParseAsync(queries));
    }

    [Fact]
    public async Task A_query_with_a_slip_in_it_does_not() => Assert.StartsWith("slip: ", await ParseAsync([["slip", "let A = {1, in A"]]), StringComparison.Ordinal);

    [Fact]
    public void Every_name_in_a_query_is_a_step_a_query_or_the_languages_own()
    {
        // A query that calls another by a wrong name parses too.
        var called = SemanticModel.Tables.SelectMany(table => System.Text.RegularExpressions.Regex.Matches(ResultQuery.M(table), @"(?<![.\w""])([A-Z]\w+)\(").Select(match => match.Groups[1].Value));

        Assert.All(called, name => Assert.Contains(name, SemanticModel.Expressions.Keys));
        Assert.All(ResultQuery.All.SelectMany(query => query.Names.Values), name => Assert.Contains(name, SemanticModel.Expressions.Keys));
    }

    private static async Task<string> ParseAsync(IEnumerable<string[]> queries)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Repository.Root, "tests", "PerfEval.PowerBi.Tests", "Model", "parse-m.mjs"), Path.Combine(Repository.Root, "package.json")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(queries));
        node.StandardInput.Close();
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await errors);
        return output;
    }
}
