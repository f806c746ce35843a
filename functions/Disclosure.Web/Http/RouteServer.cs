using Disclosure.Web.Operator;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Disclosure.Web.Http;

/// <summary>
/// Serves a route: guards that hold for all of them stand here, in front of the handlers. No host needs a middleware for them.
/// </summary>
internal sealed partial class RouteServer(OperatorAccess operators, Answers answers, ILogger<RouteServer> log)
{
    /// <summary>Answers one request to the route.</summary>
    public async Task ServeAsync(Route route, HttpContext context)
    {
        SafeHeaders.Set(context.Response.Headers, route.Audience);
        var answer = await AnswerAsync(route, context);
        await answer.ExecuteAsync(context);
    }

    private async Task<IResult> AnswerAsync(Route route, HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method) && CrossSitePost.IsOne(context.Request))
            return answers.Refusal(context, StatusCodes.Status403Forbidden, "cross-site", "这个请求来自别的网站，没有执行。请在本系统的页面中操作。");
        if (route.Audience == Audience.Operator && !operators.IsOpen(context))
            return answers.OperatorClosed(context);
        try
        {
            return await route.Handle(context);
        }
        catch (BadHttpRequestException bad)
        {
            return bad.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? answers.Refusal(context, bad.StatusCode, "too-large", "上传的内容太大，没有接收。")
                : answers.Refusal(context, bad.StatusCode, "bad-request", "请求不完整或格式不对，没有执行。请返回页面重试。");
        }
        catch (Exception failure) when (!context.RequestAborted.IsCancellationRequested)
        {
            LogFailure(failure, route.Method, route.Pattern);
            return answers.Refusal(context, StatusCodes.Status500InternalServerError, "internal", "系统出现内部错误，已记入日志。请稍后重试。");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Pattern} failed")]
    private partial void LogFailure(Exception failure, string method, string pattern);
}
