namespace Trialhead.Web.Layout;

/// <summary>Answers <c>HEAD</c> wherever <c>GET</c> is answered, as RFC 9110 demands: the same headers and no body.</summary>
public static class HeadRequests
{
    /// <summary>Lets every address that takes <c>GET</c> take <c>HEAD</c>; stands before routing.</summary>
    public static void UseHeadRequests(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
            context.Response.Body = Stream.Null;
        }

        return next(context);
    });
}
