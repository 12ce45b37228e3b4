using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using PerfEval.Functions.Approval.Notifications;
using PerfEval.Functions.Approval.Notifications.Channels;

namespace PerfEval.Functions.Tests.Approval.Notifications.Channels;

public class ChannelFormatTests
{
    private const string Hostile = "单位文件夹“[免费](https://evil.example)<@all>**”上传了其他单位的项目\n第二行";
    private static readonly Uri Link = new("https://perfeval.example/api/inbox?ticket=CfDJ8abc");
    private static readonly DateTimeOffset Now = new(2023, 2, 6, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void WeCom_Message_IsMarkdownWithOneLink()
    {
        var message = new WeComFormat().Message(Notification("有 40 张绩效自评表待您审核\n新到：40 张"));

        Assert.Equal("markdown", (string?)message["msgtype"]);
        Assert.Equal($"**有 40 张绩效自评表待您审核**\n新到：40 张\n[打开待办]({Link.AbsoluteUri})", (string?)message["markdown"]!["content"]);
    }

    [Fact]
    public void WeCom_LongMessage_FitsWithItsLink()
    {
        var message = new WeComFormat().Message(Notification(string.Join('\n', Enumerable.Repeat("图书馆", 3000))));

        var content = (string)message["markdown"]!["content"]!;
        Assert.InRange(Encoding.UTF8.GetByteCount(content), 3000, 4096);
        Assert.EndsWith($"]({Link.AbsoluteUri})", content, StringComparison.Ordinal);
    }

    [Fact]
    public void DingTalk_Message_IsACardWithOneButton()
    {
        var card = new DingTalkFormat("").Message(Notification("标题\n第二行"))["actionCard"]!;

        Assert.Equal(("标题", "### 标题\n\n第二行", Link.AbsoluteUri), ((string?)card["title"], (string?)card["text"], (string?)card["singleURL"]));
    }

    [Fact]
    public void DingTalk_MessageWithoutLink_IsMarkdown() =>
        Assert.Equal("markdown", (string?)new DingTalkFormat("").Message(Notification("标题") with { Link = null })["msgtype"]);

    [Fact]
    public void DingTalk_Secret_SignsTheAddressWithTheTime()
    {
        const string Secret = "SECabcdef";

        var address = new DingTalkFormat(Secret).Address(new Uri("https://oapi.dingtalk.com/robot/send?access_token=abc"), Now);

        var query = HttpUtility.ParseQueryString(address.Query);
        Assert.Equal("abc", query["access_token"]);
        Assert.Equal("1675648800000", query["timestamp"]);
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes("1675648800000\nSECabcdef"));
        Assert.Equal(Convert.ToBase64String(expected), query["sign"]);
    }

    [Fact]
    public void DingTalk_NoSecret_LeavesTheAddress()
    {
        var webhook = new Uri("https://oapi.dingtalk.com/robot/send?access_token=abc");

        Assert.Equal(webhook, new DingTalkFormat("").Address(webhook, Now));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(-1, NotificationFailure.Busy)]
    [InlineData(410100, NotificationFailure.Busy)]
    [InlineData(310000, NotificationFailure.Refused)]
    public void DingTalk_ErrorCode_SaysWhetherToSendAgain(int code, object? failure) =>
        Assert.Equal(failure, new DingTalkFormat("").Read(Encoding.UTF8.GetBytes($$"""{"errcode":{{code}}}""")).Failure);

    [Fact]
    public void Teams_Message_IsAnAdaptiveCardInBothLanguages()
    {
        var message = new TeamsFormat().Message(new Notification("id", "lead", "标题\n第二行", "Title\nSecond", Link));

        var attachment = Assert.Single(message["attachments"]!.AsArray())!;
        Assert.Equal(("message", "application/vnd.microsoft.card.adaptive"), ((string?)message["type"], (string?)attachment["contentType"]));
        var card = attachment["content"]!;
        Assert.Equal(("AdaptiveCard", "1.4"), ((string?)card["type"], (string?)card["version"]));
        Assert.Equal(["标题", "第二行", "Title", "Second"], card["body"]!.AsArray().Select(block => (string?)block!["text"]));
        Assert.Equal(("Action.OpenUrl", Link.AbsoluteUri), ((string?)card["actions"]![0]!["type"], (string?)card["actions"]![0]!["url"]));
    }

    [Fact]
    public void EveryFormat_HostileName_StandsAsText()
    {
        IChannelFormat[] formats = [new WeComFormat(), new DingTalkFormat(""), new TeamsFormat()];

        Assert.All(formats, format =>
        {
            var texts = Texts(format.Message(Notification(Hostile) with { TextEn = Hostile, Link = null })).ToList();
            Assert.Contains(texts, text => text.Contains("［免费］（https：／／evil.example）＜＠all＞", StringComparison.Ordinal));
            Assert.DoesNotContain(texts, text => text.Contains("](", StringComparison.Ordinal) || text.Contains("https://evil", StringComparison.Ordinal) || text.Contains('<', StringComparison.Ordinal));
        });
    }

    private static Notification Notification(string text) => new("id", "lead", text, text, Link);

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(property => Texts(property.Value)),
        JsonArray array => array.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
