using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using PerfEval.Functions.Approval.Policies;
using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Settings;

namespace PerfEval.Functions.Tests.Approval.Tickets;

public class SignedInPersonTests
{
    [Theory]
    [InlineData("""{"auth_typ":"aad","claims":[{"typ":"preferred_username","val":"Lead@example.org"}],"name_typ":"name"}""", SignedIn.Approver)]
    [InlineData("""{"claims":[{"typ":"http://schemas.microsoft.com/identity/claims/objectidentifier","val":"0000-1"}]}""", SignedIn.Approver)]
    [InlineData("""{"claims":[{"typ":"name","val":"lead@example.org"}],"name_typ":"name"}""", SignedIn.Approver)]
    [InlineData("""{"claims":[{"typ":"nickname","val":"lead@example.org"}],"name_typ":"name"}""", SignedIn.Another)]
    [InlineData("""{"claims":[{"typ":"preferred_username","val":"deputy@example.org"}]}""", SignedIn.Another)]
    [InlineData("""{"claims":[]}""", SignedIn.Another)]
    [InlineData("{}", SignedIn.Another)]
    [InlineData("null", SignedIn.Nobody)]
    [InlineData("no json", SignedIn.Nobody)]
    public void Of_Principal_IsTheApproverOnlyByANameThatThePolicyKnows(string principal, SignedIn expected) =>
        Assert.Equal(expected, Person(required: true).Of(Request(Encode(principal)), "lead"));

    [Fact]
    public void Of_NoHeader_IsNobody() => Assert.Equal(SignedIn.Nobody, Person(required: true).Of(Request(), "lead"));

    [Fact]
    public void Of_TwoHeaders_IsNobody() =>
        Assert.Equal(SignedIn.Nobody, Person(required: true).Of(Request(Encode("""{"claims":[{"typ":"oid","val":"0000-1"}]}"""), Encode("{}")), "lead"));

    [Fact]
    public void Of_HeaderWhereNoSignInStandsBefore_IsNotLookedAt() =>
        Assert.Equal(SignedIn.NotAsked, Person(required: false).Of(Request(Encode("""{"claims":[{"typ":"oid","val":"0000-2"}]}""")), "lead"));

    private static string Encode(string principal) => Convert.ToBase64String(Encoding.UTF8.GetBytes(principal));

    private static HttpRequest Request(params string[] headers)
    {
        var request = new DefaultHttpContext().Request;
        if (headers.Length > 0) request.Headers["X-MS-CLIENT-PRINCIPAL"] = headers;
        return request;
    }

    private static SignedInPerson Person(bool required)
    {
        var directory = new ApproverDirectory
        {
            SignIns = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("lead", ["lead@example.org", "0000-1"]).Add("deputy", ["deputy@example.org"]),
        };
        return new SignedInPerson(new ApprovalPolicy { Directory = directory }, Options.Create(new PerfEvalOptions { RequireSignedIn = required }));
    }
}
