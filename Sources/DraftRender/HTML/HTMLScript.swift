/// The script of the report: filters, keys, the dark switch. Fixed, like the style.
enum HTMLScript {
  static let hash = "wPqQ45Jq2owK7r/Buy/3L2t6TpqOnXCxoIhRMyursJ8="
  static let text: StaticString = """
    (function(){
    var d=document,on=[],at=-1,base=null,all=Array.from(d.querySelectorAll('.c')),count=d.getElementById('count');
    d.getElementById('bar').hidden=false;
    function apply(){var n=0;all.forEach(function(c){var k=c.dataset.k.split(' ');c.hidden=on.length>0&&!on.some(function(x){return k.includes(x)});if(!c.hidden)n++});count.textContent=n}
    function go(step){var seen=all.filter(function(c){return !c.hidden});if(!seen.length)return;if(base){var b=base,i=seen.findIndex(function(c){return b===c||b.contains(c)||b.compareDocumentPosition(c)&4});base=null;at=i<0?seen.length:i;if(step>0)at--}at=Math.max(0,Math.min(seen.length-1,at<0&&step<0?seen.length-1:at+step));seen[at].tabIndex=-1;seen[at].focus();seen[at].scrollIntoView({block:'center'})}
    d.getElementById('bar').addEventListener('click',function(e){var b=e.target.closest('button');if(!b)return;if(b.id==='fold'){var f=Array.from(d.querySelectorAll('main details')),open=!f.every(function(x){return x.open});f.forEach(function(x){x.open=open});return}if(b.id==='theme'){var r=d.documentElement,dark=r.classList.contains('dark')||!r.classList.contains('light')&&matchMedia('(prefers-color-scheme: dark)').matches;r.className=dark?'light':'dark';return}
    var f=b.dataset.f,i=on.indexOf(f);if(i<0)on.push(f);else on.splice(i,1);b.setAttribute('aria-pressed',i<0);at=-1;apply()});
    d.addEventListener('keydown',function(e){if(e.ctrlKey||e.metaKey||e.altKey)return;if(e.key==='n'||e.key==='j')go(1);if(e.key==='p'||e.key==='k')go(-1)});
    addEventListener('hashchange',function(){base=d.getElementById(location.hash.slice(1))});
    apply();
    })();
    """
}
