using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FunctionsLocalHost.Tests.Hosting;

/// <summary>engine.md, "HTTP and pages".</summary>
public class HttpTests
{
    private static readonly Type[] Functions = [typeof(HttpFunctions)];

    private static void Configure(FunctionsApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor().AddSingleton<Seen>().AddRazorComponents();
        builder.UseMiddleware<HeaderMiddleware>();
    }

    private static Task<TestHost> Start(string? folder = null) => TestHost.Start(Functions, Configure, folder);

    private static bool HasAppHeader(HttpResponseMessage response) => response.Headers.Contains("Content-Security-Policy");

    [Theory]
    [InlineData("api/Json", """{"unitName":"a","rowCount":3}""")]
    [InlineData("api/typed/41", "42")]
    [InlineData("api/shown/Ann", "<p>Hello Ann</p>")]
    public async Task Results_are_written(string path, string expected)
    {
        await using var host = await Start();

        Assert.Equal(expected, await host.Http.GetStringAsync(path));
    }

    [Fact]
    public async Task Json_options_of_the_app_are_those_of_results()
    {
        await using var host = await TestHost.Start(Functions, builder =>
        {
            Configure(builder);
            builder.Services.Configure<JsonOptions>(json => json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower);
        });

        Assert.Equal("""{"unit_name":"a","row_count":3}""", await host.Http.GetStringAsync("api/Json"));
    }

    [Fact]
    public async Task A_plain_object_is_an_empty_200()
    {
        await using var host = await Start();

        using var response = await host.Http.GetAsync("api/Plain");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task An_exception_is_an_empty_500_with_the_headers_of_middleware()
    {
        await using var host = await Start();

        using var response = await host.Http.GetAsync("api/Throws");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Null(response.Content.Headers.ContentType);
        Assert.True(HasAppHeader(response));
    }

    [Theory]
    [InlineData("api/Json")]
    [InlineData("api/Plain")]
    public async Task Middleware_sets_headers_on_every_response(string path)
    {
        await using var host = await Start();

        using var response = await host.Http.GetAsync(path);

        Assert.True(HasAppHeader(response));
    }

    [Theory]
    [InlineData("GET", "api/Nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "Json", HttpStatusCode.NotFound)]
    [InlineData("POST", "api/Json", HttpStatusCode.NotFound)]
    [InlineData("HEAD", "api/Json", HttpStatusCode.NotFound)]
    [InlineData("GET", "api/Keyed", HttpStatusCode.Unauthorized)]
    public async Task What_the_host_answers_itself_carries_no_header_of_the_app(string verb, string path, HttpStatusCode expected)
    {
        await using var host = await Start();

        using var response = await host.Http.SendAsync(new HttpRequestMessage(new(verb), path));

        Assert.Equal(expected, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.False(HasAppHeader(response));
    }

    [Fact]
    public async Task Head_is_served_where_it_is_declared()
    {
        await using var host = await Start();

        using var response = await host.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "api/typed/1"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_constraint_that_does_not_hold_is_not_found()
    {
        await using var host = await Start();

        using var response = await host.Http.GetAsync("api/typed/one");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task An_encoded_slash_in_a_route_stays_encoded()
    {
        await using var host = await Start();

        Assert.Equal("a%2Fb c", await host.Http.GetStringAsync("api/path/a%2Fb%20c"));
    }

    [Fact]
    public async Task The_host_name_is_what_the_client_sent()
    {
        await using var host = await Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/Host");
        request.Headers.Host = "elsewhere.example";

        using var response = await host.Http.SendAsync(request);

        Assert.Equal("elsewhere.example", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(30_000_000, HttpStatusCode.OK)]
    [InlineData(30_000_001, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Bodies_above_30_000_000_bytes_are_refused(int bytes, HttpStatusCode expected)
    {
        await using var host = await Start();
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/Read") { Content = new ByteArrayContent(new byte[bytes]) };
        request.Headers.ExpectContinue = true;

        using var response = await host.Http.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData(8_000, "HTTP/1.1 200")]
    [InlineData(8_300, "HTTP/1.1 414")]
    public async Task Request_lines_above_8_KB_are_refused(int length, string expected)
    {
        await using var host = await Start();
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", host.Http.BaseAddress!.Port);
        var line = $"GET /api/path/{new string('a', length - 24)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(line));
        using var reader = new StreamReader(client.GetStream());

        Assert.StartsWith(expected, await reader.ReadLineAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("api/Keyed", "default", HttpStatusCode.OK)]
    [InlineData("api/Keyed", "master", HttpStatusCode.OK)]
    [InlineData("api/Keyed", "other", HttpStatusCode.Unauthorized)]
    [InlineData("api/governed", "default", HttpStatusCode.Unauthorized)]
    [InlineData("api/governed", "master", HttpStatusCode.OK)]
    public async Task Keys_open_what_they_are_for(string path, string key, HttpStatusCode expected)
    {
        using var folder = new TempFolder();
        await using var host = await Start(folder.Path);
        var value = Key(folder, key);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("x-functions-key", value);

        using var byHeader = await host.Http.SendAsync(request);
        using var byQuery = await host.Http.GetAsync($"{path}?code={value}");

        Assert.Equal(expected, byHeader.StatusCode);
        Assert.Equal(expected, byQuery.StatusCode);
    }

    [Fact]
    public async Task Keys_are_kept_in_a_file_for_its_owner_only()
    {
        using var folder = new TempFolder();
        await using (await Start(folder.Path))
        {
        }

        var first = Key(folder, "default");
        await using (await Start(folder.Path))
        {
        }

        Assert.Equal(first, Key(folder, "default"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.File("keys.json")));
    }

    [Fact]
    public async Task Addresses_with_their_keys_and_tickets_are_not_logged()
    {
        using var log = new ListLoggerFactory();
        await using (var host = await TestHost.Start(Functions, builder =>
        {
            Configure(builder);
            builder.Logging.AddProvider(log);
        }))
        {
            using var answered = await host.Http.GetAsync("api/path/x?code=ticket-1");
            using var failed = await host.Http.GetAsync("api/Throws?code=ticket-1");
        }

        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Text.Contains("ticket-1", StringComparison.Ordinal) || line.Text.Contains("secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("admin/host/status")]
    public async Task The_host_says_that_its_triggers_run(string path)
    {
        await using var host = await Start();

        Assert.Equal("""{"state":"Running"}""", await host.Http.GetStringAsync(path));
    }

    private static string Key(TempFolder folder, string name)
    {
        using var keys = JsonDocument.Parse(File.ReadAllText(folder.File("keys.json")));
        return keys.RootElement.TryGetProperty(name, out var key) ? key.GetString()! : new string('0', 64);
    }
}
