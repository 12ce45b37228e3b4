using System.Net;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Operations.Http;

public sealed class SecurityHeadersTests(Azurite azurite)
{
    [Fact]
    public async Task Every_answer_of_a_function_carries_them_an_empty_500_too()
    {
        await using var app = await HttpApp.StartAsync(azurite, functions: typeof(FailingFunction));

        foreach (var (path, status) in new[] { ("api/health", HttpStatusCode.OK), ("api/inbox?ticket=forged", HttpStatusCode.Forbidden), ("api/failing", HttpStatusCode.InternalServerError) })
        {
            using var answer = await app.Http.GetAsync(new Uri(path, UriKind.Relative));

            Assert.Equal(status, answer.StatusCode);
            Assert.Equal("no-store", Header(answer, "Cache-Control"));
            Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
            Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
            Assert.Equal("DENY", Header(answer, "X-Frame-Options"));
            Assert.Equal("max-age=31536000", Header(answer, "Strict-Transport-Security"));
            Assert.Contains("camera=()", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
            Assert.Equal(
                ["default-src 'none'", "style-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"],
                Header(answer, "Content-Security-Policy").Split("; "));
        }
    }

    [Fact]
    public async Task An_address_without_https_is_not_told_to_be_kept_to_it()
    {
        await using var app = await HttpApp.StartAsync(azurite, new TestAppOptions { Own = new Dictionary<string, string?> { ["BaseAddress"] = "http://127.0.0.1/" } });

        using var answer = await app.Http.GetAsync(new Uri("api/health", UriKind.Relative));

        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        string.Join(", ", answer.Headers.TryGetValues(name, out var values) ? values : answer.Content.Headers.TryGetValues(name, out values) ? values : []);
}
