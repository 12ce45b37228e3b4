using System.Text;
using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Approval.Callbacks;
using PerfEval.Functions.Approval.Operators;

namespace PerfEval.Functions.Tests.Approval.Callbacks;

/// <summary>A body is read as far as it may be long, whether it says its length or not.</summary>
public sealed class JsonBodyTests
{
    private const string Json = """{"reason":"更正"}""";

    [Theory]
    [InlineData(0, true)]
    [InlineData(0, false)]
    [InlineData(-1, true)]
    [InlineData(-1, false)]
    public async Task A_body_is_read_up_to_the_most_bytes(int more, bool saysLength)
    {
        var bytes = Encoding.UTF8.GetBytes(Json);
        var request = Request(bytes, saysLength);

        var body = await JsonBody.ReadAsync<ReasonBody>(request, bytes.Length + more, TestContext.Current.CancellationToken);

        Assert.Equal(more < 0 ? null : "更正", body?.Reason);
    }

    [Theory]
    [InlineData("", "application/json")]
    [InlineData("{", "application/json")]
    [InlineData("[]", "application/json")]
    [InlineData("null", "application/json")]
    [InlineData(Json, "text/plain")]
    public async Task What_is_no_such_json_is_no_body(string text, string contentType)
    {
        var request = Request(Encoding.UTF8.GetBytes(text), saysLength: true);
        request.ContentType = contentType;

        Assert.Null(await JsonBody.ReadAsync<ReasonBody>(request, 1024, TestContext.Current.CancellationToken));
    }

    private static HttpRequest Request(byte[] bytes, bool saysLength)
    {
        var request = new DefaultHttpContext().Request;
        request.ContentType = "application/json";
        request.ContentLength = saysLength ? bytes.Length : null;
        request.Body = new MemoryStream(bytes);
        return request;
    }
}
