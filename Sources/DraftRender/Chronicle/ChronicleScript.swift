/// The script of a history's page: keys, the dark switch, one round picked out. Fixed, like the style.
enum ChronicleScript {
  static let hash = "3SbdBbvjUdDAQmG9/QLHA1lpPeYeVyQgDihaCOCz8KA="
  static let text: StaticString = """
    (function(){
    var d=document,all=Array.from(d.querySelectorAll('.c')),at=-1,spans=Array.from(d.querySelectorAll('#text span[data-r]'));
    d.getElementById('bar').hidden=false;
    function go(step){if(!all.length)return;at=Math.max(0,Math.min(all.length-1,at<0&&step<0?all.length-1:at+step));var c=all[at];c.closest('details').open=true;c.tabIndex=-1;c.focus();c.scrollIntoView({block:'center'})}
    d.getElementById('theme').addEventListener('click',function(){var r=d.documentElement,dark=r.classList.contains('dark')||!r.classList.contains('light')&&matchMedia('(prefers-color-scheme: dark)').matches;r.className=dark?'light':'dark'});
    d.getElementById('pick').addEventListener('click',function(e){var b=e.target.closest('button');if(!b)return;var on=b.getAttribute('aria-pressed')!=='true';d.querySelectorAll('#pick button').forEach(function(x){x.setAttribute('aria-pressed',on&&x===b)});spans.forEach(function(s){s.classList.toggle('off',on&&s.dataset.r!==b.dataset.r)})});
    d.addEventListener('keydown',function(e){if(e.ctrlKey||e.metaKey||e.altKey)return;if(e.key==='n'||e.key==='j')go(1);if(e.key==='p'||e.key==='k')go(-1)});
    addEventListener('hashchange',function(){var c=d.getElementById(location.hash.slice(1)),x=c&&c.closest('details');if(x)x.open=true;var i=all.indexOf(c);if(i>=0)at=i});
    addEventListener('beforeprint',function(){d.querySelectorAll('details').forEach(function(x){x.open=true})});
    })();
    """
}
