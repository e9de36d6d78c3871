using System.Text;
using Microsoft.AspNetCore.Http;
using Trialhead.Web.Security;
using Xunit;

namespace Trialhead.App.Tests.Web;

public sealed class WorkLimitTests : IDisposable
{
    private readonly WorkLimit _limit = new(turns: 1, waiting: 1, small: 10);
    private readonly TaskCompletionSource _work = new();

    public void Dispose() => _limit.Dispose();

    [Fact]
    public async Task Invoke_MoreThanMayWait_AreTurnedAway()
    {
        var (first, second, third) = (Request("POST"), Request("POST"), Request("POST"));
        var running = _limit.Invoke(first, _ => _work.Task);
        var waiting = _limit.Invoke(second, _ => Task.CompletedTask);

        await _limit.Invoke(third, _ => throw new InvalidOperationException("It is not its turn."));

        Assert.Equal((503, WorkLimit.RetryAfter), (third.Response.StatusCode, third.Response.Headers.RetryAfter.ToString()));
        Assert.False(waiting.IsCompleted);
        _work.SetResult();
        await Task.WhenAll(running, waiting);
        Assert.Equal((200, 200), (first.Response.StatusCode, second.Response.StatusCode));
    }

    [Theory]
    [InlineData("GET", "/health")]
    [InlineData("GET", "/search")]
    [InlineData("POST", "/staff")]
    public async Task Invoke_WhatCostsLittle_WaitsForNoWork(string method, string path)
    {
        var running = _limit.Invoke(Request("POST"), _ => _work.Task);

        await _limit.Invoke(Request(method, path), _ => Task.CompletedTask);

        Assert.False(running.IsCompleted);
        _work.SetResult();
        await running;
    }

    [Theory]
    [InlineData("/health", 0)]
    [InlineData("/search", 1)]
    public async Task Invoke_ManyWhoLook_WaitButForHealth(string path, int waits)
    {
        using var limit = new WorkLimit(turns: 1, waiting: 1, small: 10);
        var looking = Enumerable.Range(0, 2).Select(_ => limit.Invoke(Request("GET", "/search"), _ => _work.Task)).ToList();

        var asked = limit.Invoke(Request("GET", path), _ => Task.CompletedTask);

        Assert.Equal(waits == 0, asked.IsCompleted);
        _work.SetResult();
        await Task.WhenAll([.. looking, asked]);
    }

    [Fact]
    public async Task Invoke_SlowSender_TakesNobodysTurn()
    {
        var slow = Request("POST");
        using var never = new SlowStream();
        slow.Request.Body = never;
        var sending = _limit.Invoke(slow, _ => Task.CompletedTask);
        var other = Request("POST", body: "age=40");
        var read = "";

        await _limit.Invoke(other, async context => read = await new StreamReader(context.Request.Body).ReadToEndAsync());

        Assert.Equal(("age=40", false), (read, sending.IsCompleted));
        never.Sent.SetResult(0);
        await sending;
    }

    private static DefaultHttpContext Request(string method, string path = "/api/match", string body = "") => new()
    {
        Request = { Method = method, Path = path, Body = new MemoryStream(Encoding.UTF8.GetBytes(body)), ContentLength = body.Length },
    };

    /// <summary>Ends once it is told to, without a byte.</summary>
    private sealed class SlowStream : MemoryStream
    {
        public TaskCompletionSource<int> Sent { get; } = new();

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => Sent.Task;
    }
}
